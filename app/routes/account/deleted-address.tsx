import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import type { SavedAddress } from '#app/modules/identity/identity.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/**
 * Says that an address is gone and offers it back. The form carries the address itself, so that nothing deleted is
 * kept and nothing of it stands in an address bar.
 */
export function DeletedAddress({ address }: { address: SavedAddress }) {
  const { t } = useTranslation(['identity', 'common'])
  const undo = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone with its card: the keyboard goes on here.
  useEffect(() => undo.current?.focus(), [])
  return (
    <Notice tone="positive" isAnnounced>
      <Form
        method="post"
        action="/account/addresses"
        className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2"
      >
        <span>{t('addresses.deleted')}</span>
        <input type="hidden" name="market" value={address.market} />
        {address.isDefault && <input type="hidden" name="isDefault" value="on" />}
        {Object.entries(address.fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button ref={undo} type="submit" name="intent" value="restore" variant="outline" size="sm">
          {t('common:action.undo')}
        </Button>
      </Form>
    </Notice>
  )
}
