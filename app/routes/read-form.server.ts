/**
 * The text fields of a posted form, each at most once, as they were sent. Anything else (a body that is no form, a file,
 * a field twice, text that Postgres could not keep as it is) came from no page of ours and is answered with 400 at once.
 */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const fields = new Map<string, string>()
  for (const [name, value] of await parsed(request)) {
    const isText = typeof value === 'string' && !value.includes('\0') && value.isWellFormed()
    if (!isText || fields.has(name)) throw notAForm()
    fields.set(name, value)
  }
  return Object.fromEntries(fields)
}

async function parsed(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw notAForm()
  }
}

const notAForm = () => new Response('This is not a form.\n', { status: 400 })
