import { describe, expect, it } from 'vitest'
import { webShare } from './web-share.ts'

describe('webShare', () => {
  it.each([
    ['a laptop in development', { NODE_ENV: 'development' }, 8, 1, 12],
    ['two cores', { NODE_ENV: 'production' }, 2, 2, 8],
    ['one core', { NODE_ENV: 'production' }, 1, 1, 12],
    ['many cores stay below what Postgres has', { NODE_ENV: 'production' }, 32, 32, 2],
    ['a pool of one’s own is divided', { NODE_ENV: 'production', DATABASE_POOL: '40' }, 4, 4, 10],
    ['as many as wished', { NODE_ENV: 'production', WEB_PROCESSES: '3' }, 8, 3, 8],
    ['empty is not set', { NODE_ENV: 'production', WEB_PROCESSES: '' }, 2, 2, 8],
    ['nonsense is for readEnv to refuse', { WEB_PROCESSES: 'many' }, 2, 1, 12],
  ])('%s', (_case, env, cores, processes, connections) => {
    expect(webShare(env, cores)).toEqual({ processes, connections })
  })
})
