import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Outlet, useLocation } from '@remix-run/react'
import Bookmark from 'lucide-react/icons/bookmark'
import EyeOff from 'lucide-react/icons/eye-off'
import LayoutDashboard from 'lucide-react/icons/layout-dashboard'
import LogOut from 'lucide-react/icons/log-out'
import MapPin from 'lucide-react/icons/map-pin'
import Package from 'lucide-react/icons/package'
import Settings from 'lucide-react/icons/settings-2'
import ShieldCheck from 'lucide-react/icons/shield-check'
import { Link } from '#app/ui/link.tsx'
import { useTranslation } from '#app/ui/texts.tsx'
import { requireUser } from './visitor.server.ts'

/** Guards the way in; each page below checks for itself as well. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  await requireUser(ctx, request)
  return null
}

/** On phones words alone, so that the pages fit side by side. */
const ITEM =
  'flex min-h-11 items-center gap-3 rounded-full px-3.5 text-small font-semibold whitespace-nowrap text-ink-muted hover:bg-surface-strong hover:text-ink aria-[current]:bg-ink aria-[current]:text-ink-inverse lg:px-4 [&_svg]:hidden [&_svg]:size-5 [&_svg]:shrink-0 lg:[&_svg]:block'

/** The overview's address begins all the others. */
function isPartOf(page: string, pathname: string): boolean {
  return page === '/account' ? pathname === page : pathname.startsWith(page)
}

/** In long languages the pages do not fit a phone's width: the current one is moved to the middle. */
function bringIntoSight(link: HTMLElement | null): void {
  const row = link?.closest('nav')
  if (!link || !row) return
  const [inner, outer] = [link.getBoundingClientRect(), row.getBoundingClientRect()]
  row.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2
}

export default function Account() {
  const { t } = useTranslation('identity')
  const { pathname } = useLocation()
  const pages = [
    { to: '/account', icon: LayoutDashboard, label: t('account.overview') },
    { to: '/account/orders', icon: Package, label: t('account.orders') },
    { to: '/account/saved', icon: Bookmark, label: t('account.saved') },
    { to: '/account/addresses', icon: MapPin, label: t('account.addresses') },
    { to: '/account/settings', icon: Settings, label: t('account.settings') },
    { to: '/account/security', icon: ShieldCheck, label: t('account.security') },
    { to: '/account/privacy', icon: EyeOff, label: t('account.privacy') },
  ]
  return (
    <div className="page grid gap-x-16 gap-y-8 py-6 md:py-12 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <nav
        aria-label={t('account.label')}
        className="no-scrollbar -mx-(--gutter) overflow-x-auto px-(--gutter) lg:sticky lg:top-28 lg:mx-0 lg:self-start lg:overflow-visible lg:px-0"
      >
        <ul className="flex w-max gap-1 lg:w-auto lg:flex-col">
          {pages.map(({ to, icon: Icon, label }) => (
            <li key={to}>
              <Link
                to={to}
                ref={isPartOf(to, pathname) ? bringIntoSight : undefined}
                aria-current={isPartOf(to, pathname) ? 'page' : undefined}
                className={ITEM}
              >
                <Icon aria-hidden="true" />
                {label}
              </Link>
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
