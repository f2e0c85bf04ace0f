/**
 * The text fields of a posted form; of several with one name the last. A body that is no form at all is
 * answered with 400 at once: it came from no page of ours.
 */
export async function readForm(request: Request): Promise<Record<string, string>> {
  try {
    const entries = [...(await request.formData())]
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'string')) as Record<
      string,
      string
    >
  } catch {
    throw new Response('This is not a form.\n', { status: 400 })
  }
}
