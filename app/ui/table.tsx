import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface Column<Row> {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Set to the right in figures of one width. */
  isNumeric?: boolean | undefined
  /** Names the row for screen readers; one column per table. */
  isRowHeader?: boolean | undefined
}

export interface TableProps<Row> {
  /** What the table holds; read out, not shown. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Shown in place of rows. */
  empty?: ReactNode
  className?: string | undefined
}

/** A dense table for the back offices; scrolls sideways inside itself, never the page. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, empty, className } = props
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <section
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys must reach what scrolls
      tabIndex={0}
      className={classNames(
        'w-0 min-w-full overflow-x-auto rounded-sm border border-line',
        className,
      )}
    >
      <table className="w-full border-collapse text-small">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-surface text-left text-ink-muted">
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classNames(
                  'h-10 px-3 font-semibold whitespace-nowrap',
                  column.isNumeric && 'text-right',
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-t border-line hover:bg-surface">
              {columns.map((column) => {
                const Cell = column.isRowHeader ? 'th' : 'td'
                return (
                  <Cell
                    key={column.key}
                    scope={column.isRowHeader ? 'row' : undefined}
                    className={classNames(
                      'h-11 px-3 py-1.5 text-left font-normal',
                      column.isNumeric && 'text-right whitespace-nowrap tabular-nums',
                      column.isRowHeader && 'font-semibold',
                    )}
                  >
                    {column.cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
