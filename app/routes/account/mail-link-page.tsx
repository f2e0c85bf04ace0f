import { Form, useNavigation } from '@remix-run/react'
import { DoorPage } from '#app/modules/identity/door-page.tsx'
import { Button } from '#app/ui/button.tsx'

export interface MailLinkPageProps {
  title: string
  lead: string
  token: string
  /** What its one button does. */
  submit: string
}

/** Where a mailed link leads. Opening it changes nothing, mail programs open links by themselves; its button does. */
export function MailLinkPage({ title, lead, token, submit }: MailLinkPageProps) {
  const isBusy = useNavigation().formMethod === 'POST'
  return (
    <DoorPage title={title} lead={lead}>
      <Form method="post">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" variant="primary" size="lg" isFull isBusy={isBusy}>
          {submit}
        </Button>
      </Form>
    </DoorPage>
  )
}
