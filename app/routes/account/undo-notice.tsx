import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

export interface UndoNoticeProps {
  text: string
  /** Where the list's forms go; `intent` is `restore`. */
  action: string
  /** What is gone, as the form puts it back. */
  fields: Readonly<Record<string, string | undefined>>
}

/**
 * Says that something of a list is gone and offers it back. The form carries the thing itself, so that nothing deleted
 * is kept and nothing of it stands in an address bar. Give it the thing's id as `key`.
 */
export function UndoNotice({ text, action, fields }: UndoNoticeProps) {
  const { t } = useTranslation('common')
  const undo = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone with its card: the keyboard goes on here.
  useEffect(() => undo.current?.focus(), [])
  return (
    <Notice tone="positive" isAnnounced>
      <Form
        method="post"
        action={action}
        className="flex flex-wrap items-center justify-between gap-x-4 gap-y-4"
      >
        <span>{text}</span>
        {Object.entries(fields).map(
          ([name, value]) =>
            value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {/* Beside the text it makes the notice no taller. */}
        <Button
          ref={undo}
          type="submit"
          name="intent"
          value="restore"
          variant="outline"
          size="sm"
          className="-my-2"
        >
          {t('action.undo')}
        </Button>
      </Form>
    </Notice>
  )
}
