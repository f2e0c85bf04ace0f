import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, NavLink, Outlet, useLocation } from '@remix-run/react'
import LayoutDashboard from 'lucide-react/icons/layout-dashboard'
import LogOut from 'lucide-react/icons/log-out'
import MapPin from 'lucide-react/icons/map-pin'
import Package from 'lucide-react/icons/package'
import Settings from 'lucide-react/icons/settings-2'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '#app/ui/class-names.ts'
import { requireUser } from './visitor.server.ts'

/** Guards the way in; each page below checks for itself as well. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  await requireUser(ctx, request)
  return null
}

/** On phones words alone, so that the pages fit side by side. */
const ITEM =
  'flex min-h-11 items-center gap-3 rounded-full px-3.5 text-small font-semibold whitespace-nowrap lg:px-4 [&_svg]:hidden [&_svg]:size-5 [&_svg]:shrink-0 lg:[&_svg]:block'

export default function Account() {
  const { t } = useTranslation('identity')
  const { pathname } = useLocation()
  const nav = useRef<HTMLElement>(null)
  // In long languages the pages do not fit a phone's width: the current one is brought into sight.
  useEffect(() => {
    const current = nav.current?.querySelector('[aria-current=page]')
    current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  const pages = [
    { to: '/account', icon: LayoutDashboard, label: t('account.overview') },
    { to: '/account/orders', icon: Package, label: t('account.orders') },
    { to: '/account/addresses', icon: MapPin, label: t('account.addresses') },
    { to: '/account/settings', icon: Settings, label: t('account.settings') },
  ]
  return (
    <div className="page grid gap-x-16 gap-y-8 py-6 md:py-12 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <nav
        ref={nav}
        aria-label={t('account.label')}
        className="no-scrollbar -mx-(--gutter) overflow-x-auto px-(--gutter) lg:sticky lg:top-28 lg:mx-0 lg:self-start lg:overflow-visible lg:px-0"
      >
        <ul className="flex w-max gap-1 lg:w-auto lg:flex-col">
          {pages.map(({ to, icon: Icon, label }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={to === '/account'}
                className={({ isActive }) =>
                  classNames(
                    ITEM,
                    isActive
                      ? 'bg-ink text-ink-inverse'
                      : 'text-ink-muted hover:bg-surface-strong hover:text-ink',
                  )
                }
              >
                <Icon aria-hidden="true" />
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
        <div className="mt-4 hidden border-t border-line pt-4 lg:block">
          <SignOut />
        </div>
      </nav>
      <div className="min-w-0 lg:max-w-3xl">
        <Outlet />
      </div>
      <div className="border-t border-line pt-4 lg:hidden">
        <SignOut />
      </div>
    </div>
  )
}

/** Loads a new document, so that nothing of the account stays in the page. */
function SignOut() {
  const { t } = useTranslation('identity')
  return (
    <Form method="post" action="/sign-out" reloadDocument>
      <button
        type="submit"
        className="flex min-h-11 items-center gap-3 rounded-full px-4 text-small font-semibold text-ink-muted hover:bg-surface-strong hover:text-ink max-lg:-ml-4 lg:w-full"
      >
        <LogOut aria-hidden="true" className="size-5" />
        {t('account.signOut')}
      </button>
    </Form>
  )
}
