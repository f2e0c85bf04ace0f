import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { Entry, Hidden, Kind, Records } from './model.ts'
import { SCHEMA } from './schema.ts'

type Row = Record<string, unknown>

/** Seconds since 1970. */
interface Range {
  gt?: number | undefined
  gte?: number | undefined
  lt?: number | undefined
  lte?: number | undefined
}

/** What a list may be narrowed by; `label` is a customer's e-mail address or an event's type. */
export interface Filter {
  customer?: string | undefined
  payment_intent?: string | undefined
  charge?: string | undefined
  labels?: readonly string[] | undefined
  created?: Range | undefined
}
export interface Page {
  limit: number
  olderThan?: number | undefined
  newerThan?: number | undefined
}

/** The sandbox's state in one SQLite file; every call is synchronous and sees its own writes. */
export class Store {
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  /** @param file a path, or `:memory:` for a store that ends with the process */
  constructor(file: string) {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
    this.#db = new DatabaseSync(file)
    // NORMAL loses nothing when the process is killed, only (briefly) when the machine is.
    this.#db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000',
    )
    this.#db.exec(SCHEMA)
  }

  close() {
    this.#db.close()
  }

  run(sql: string, ...values: SQLInputValue[]) {
    return this.#prepared(sql).run(...values)
  }

  row(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepared(sql).get(...values)
  }

  rows(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepared(sql).all(...values)
  }

  /** Runs `work` wholly or not at all; an exception undoes it and goes on to the caller. */
  transaction<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE')
    let result: T
    try {
      result = work()
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
    this.#db.exec('COMMIT')
    return result
  }

  insert<K extends Kind>(kind: K, object: Records[K], hidden: Hidden[K]) {
    const { customer, payment_intent, charge, label } = references(object)
    this.run(
      `INSERT INTO objects (id, kind, created, customer, payment_intent, charge, label, body, hidden)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      object.id,
      kind,
      object.created,
      customer,
      payment_intent,
      charge,
      label,
      JSON.stringify(object),
      JSON.stringify(hidden),
    )
  }

  find<K extends Kind>(kind: K, id: string): Entry<K> | undefined {
    const row = this.row('SELECT body, hidden FROM objects WHERE id = ? AND kind = ?', id, kind)
    return row && entryOf<K>(row)
  }

  /** Writes back an object after a change; `hidden` is left as it is when not given. */
  save<K extends Kind>(kind: K, object: Records[K], hidden?: Hidden[K]) {
    const { customer, payment_intent, charge, label } = references(object)
    this.run(
      `UPDATE objects SET customer = ?, payment_intent = ?, charge = ?, label = ?, body = ?,
       hidden = coalesce(?, hidden) WHERE id = ? AND kind = ?`,
      customer,
      payment_intent,
      charge,
      label,
      JSON.stringify(object),
      hidden === undefined ? null : JSON.stringify(hidden),
      object.id,
      kind,
    )
  }

  /** The object can still be fetched by its id, but no list shows it. */
  unlist(id: string) {
    this.run('UPDATE objects SET listed = 0 WHERE id = ?', id)
  }

  position(id: string): number | undefined {
    const row = this.row('SELECT seq FROM objects WHERE id = ?', id)
    return row && Number(row['seq'])
  }

  /** Newest first, at most `page.limit`. */
  list<K extends Kind>(kind: K, filter: Filter, page: Page): Records[K][] {
    const where = ['kind = ?', 'listed = 1']
    const values: SQLInputValue[] = [kind]
    const add = (condition: string, value: SQLInputValue | undefined) => {
      if (value === undefined) return
      where.push(condition)
      values.push(value)
    }
    add('customer = ?', filter.customer)
    add('payment_intent = ?', filter.payment_intent)
    add('charge = ?', filter.charge)
    add('label IN (SELECT value FROM json_each(?))', filter.labels && JSON.stringify(filter.labels))
    add('created > ?', filter.created?.gt)
    add('created >= ?', filter.created?.gte)
    add('created < ?', filter.created?.lt)
    add('created <= ?', filter.created?.lte)
    add('seq < ?', page.olderThan)
    add('seq > ?', page.newerThan)
    const direction = page.newerThan === undefined ? 'DESC' : 'ASC'
    const rows = this.rows(
      `SELECT body FROM objects WHERE ${where.join(' AND ')} ORDER BY seq ${direction} LIMIT ?`,
      ...values,
      page.limit,
    )
    return rows.map((row) => JSON.parse(String(row['body'])) as Records[K])
  }

  #prepared(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#db.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

function entryOf<K extends Kind>(row: Row): Entry<K> {
  return {
    object: JSON.parse(String(row['body'])) as Records[K],
    hidden: JSON.parse(String(row['hidden'])) as Hidden[K],
  }
}

function references(object: object) {
  const text = (key: string) => {
    const value: unknown = Reflect.get(object, key)
    return typeof value === 'string' ? value : null
  }
  const isEvent = text('object') === 'event'
  return {
    customer: text('customer'),
    payment_intent: text('payment_intent'),
    charge: text('charge'),
    label: isEvent ? text('type') : text('email'),
  }
}
