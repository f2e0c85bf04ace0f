import { data } from '@remix-run/node'
import {
  type FormAnswer,
  type FormErrors,
  type FormProblem,
  mailLinkForm,
  withoutSecrets,
} from '#app/modules/identity/identity.ts'

import { readForm } from '../read-form.server.ts'

export { readForm as readFields }

/** The secret that the button of a mailed link's page sends. @throws 400 where it is none of ours */
export async function readMailLink(request: Request): Promise<string> {
  const form = mailLinkForm.safeParse(await readForm(request))
  if (!form.success) throw new Response(null, { status: 400 })
  return form.data.token
}

/** The form again, as it was left, with what is wrong beside its fields: 400. */
export function invalid(fields: Record<string, string>, errors: FormErrors) {
  return refusal(fields, { errors }, { status: 400 })
}

/** The form again with what keeps it from being accepted; a limit says when to come back. */
export function refuse(fields: Record<string, string>, problem: FormProblem) {
  return problem.kind === 'too-many-attempts'
    ? refusal(
        fields,
        { problem },
        { status: 429, headers: { 'Retry-After': String(problem.retryAfterS) } },
      )
    : refusal(fields, { problem }, { status: 400 })
}

function refusal(
  fields: Record<string, string>,
  { errors = {}, problem = null }: { errors?: FormErrors; problem?: FormProblem | null },
  init: ResponseInit,
) {
  return data<FormAnswer>({ errors, problem, values: withoutSecrets(fields) }, init)
}
