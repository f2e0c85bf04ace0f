import { expect, test } from 'vitest'
import { isDatabaseAway } from './database-away.server.ts'

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code })

test.each([
  withCode('ECONNREFUSED'),
  withCode('57P03', 'the database system is starting up'),
  withCode('57014', 'canceling statement due to statement timeout'),
  withCode(
    'P2039',
    'Database error. Code: `57P03`. Message: `the database system is shutting down`',
  ),
  withCode('P2010', 'Raw query failed. Code: `57P01`. Message: `terminating connection`'),
  withCode(
    'P2010',
    "Raw query failed. Code: `N/A`. Message: `Can't reach database server at db:5432`",
  ),
  new Error('timeout expired'),
  new Error('Client has encountered a connection error and is not queryable'),
  new Error('a page failed', { cause: withCode('57P01') }),
])('a database that is away: %s', (error) => expect(isDatabaseAway(error)).toBe(true))

test.each([
  new Error('duplicate key value violates unique constraint'),
  withCode('P2010', 'Raw query failed. Code: `42P01`. Message: `relation does not exist`'),
  'a string',
])('a fault of ours: %s', (error) => expect(isDatabaseAway(error)).toBe(false))
