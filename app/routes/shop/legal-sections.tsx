import { groupLines, type LegalDocument, type LegalSection } from './legal-document.ts'

/** The sections of a legal page, with a list of contents where there are many. */
export function LegalSections({
  document,
  contents,
}: {
  document: LegalDocument
  contents: string
}) {
  const { sections } = document
  return (
    <>
      {sections.length > 5 && (
        <nav aria-label={contents} className="mt-8">
          <ol className="flex flex-wrap gap-x-5 gap-y-1">
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  className="flex min-h-9 items-center text-small underline underline-offset-4"
                >
                  {title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {sections.map((section) => (
        <section
          key={section.id}
          id={section.id}
          className="mt-10 grid scroll-mt-24 gap-x-10 gap-y-4 border-t border-line pt-6 lg:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <h2 className="text-title">{section.title}</h2>
          <div className="flex min-w-0 flex-col gap-4">
            <SectionBody section={section} />
          </div>
        </section>
      ))}
    </>
  )
}

function SectionBody({ section }: { section: LegalSection }) {
  const { facts, table, lines, form } = section
  return (
    <>
      {facts && (
        <dl className="grid max-w-2xl gap-x-8 gap-y-1 sm:grid-cols-[auto_1fr] sm:gap-y-3">
          {facts.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-ink-muted max-sm:mt-3">{label}</dt>
              <dd className="font-medium">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {table && <FactTable caption={section.title} table={table} />}
      <div className="flex measure flex-col gap-3 empty:hidden">
        {groupLines(lines).map((group) =>
          typeof group === 'string' ? (
            <p key={group}>{group}</p>
          ) : (
            <ul key={group[0]} className="flex list-disc flex-col gap-2 pl-5">
              {group.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          ),
        )}
      </div>
      {form && (
        <p className="measure rounded-md border border-line bg-surface p-5 whitespace-pre-line">
          {form}
        </p>
      )}
    </>
  )
}

function FactTable(props: { caption: string; table: NonNullable<LegalSection['table']> }) {
  const { caption, table } = props
  return (
    <table className="w-full max-w-2xl border-collapse text-small">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line-strong text-left align-bottom text-ink-muted">
          {table.head.map((cell) => (
            <th key={cell} scope="col" className="pr-4 pb-2 font-semibold">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([first = '', ...rest]) => (
          <tr key={first} className="border-b border-line align-top">
            <th scope="row" className="py-3 pr-4 text-left font-semibold">
              {first}
            </th>
            {rest.map((cell) => (
              <td key={cell} className="py-3 pr-4 tabular-nums">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
