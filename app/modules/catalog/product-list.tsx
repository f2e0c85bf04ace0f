import { useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/ui/texts.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { ChipRow, FilterChip } from '#app/ui/chip.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { CardGrid, CardGridSkeleton } from './card-grid.tsx'
import { ListToolbar } from './list-toolbar.tsx'
import type { ActiveFilter, ListView } from './list-view.ts'
import { useCountryName } from '#app/modules/market/use-country-name.tsx'

export interface ProductListProps {
  list: ListView
  isSearch?: boolean | undefined
  hasSellers?: boolean | undefined
  /** Shown where there is nothing although no filter is on. */
  empty: ReactNode
}

/** The products of a category, a store or a search, with what narrows and orders them. */
export function ProductList({ list, isSearch, hasSellers, empty }: ProductListProps) {
  const { t } = useTranslation('catalog')
  const { location } = useNavigation()
  const isLoading = location?.pathname === list.action
  const isFiltered = list.active.length > 0
  if (list.cards.length === 0 && !isFiltered && list.query.page === 1) return <>{empty}</>
  const count = list.isMore
    ? t('list.manyProducts', { count: list.total })
    : t('list.products', { count: list.total })
  return (
    <section aria-label={t('list.results')} aria-busy={isLoading}>
      <ListToolbar list={list} count={count} isSearch={isSearch} hasSellers={hasSellers} />
      {isFiltered && <ActiveFilters list={list} />}
      <div className="pt-6 md:pt-8">
        {isLoading ? (
          <SlowGrid list={list} />
        ) : (
          <CardGrid cards={list.cards} base={list.base} isFirst heading="h2" />
        )}
      </div>
      {list.cards.length === 0 && (
        <EmptyState
          title={t('list.emptyTitle')}
          actions={<LinkButton to={list.clearTo}>{t('list.clear')}</LinkButton>}
        >
          <p>{t('list.emptyBody')}</p>
        </EmptyState>
      )}
      <div className="pt-12">
        <Pagination
          previousTo={list.previousTo ?? undefined}
          nextTo={list.nextTo ?? undefined}
          status={t('list.page', { page: list.query.page })}
        />
      </div>
    </section>
  )
}

/** The old grid stays for a moment; a skeleton fades in over a slow line only. */
function SlowGrid({ list }: { list: ListView }) {
  return (
    <div className="relative">
      <div className="opacity-40 transition-opacity delay-[240ms] duration-[240ms]">
        <CardGrid cards={list.cards} base={list.base} heading="h2" />
      </div>
      {list.cards.length === 0 && <CardGridSkeleton />}
    </div>
  )
}

function ActiveFilters({ list }: { list: ListView }) {
  const { t } = useTranslation('catalog')
  const countryName = useCountryName()
  const words = (key: ActiveFilter, value: string): string => {
    switch (key) {
      case 'min':
        return t('filter.minAmount', { price: value })
      case 'max':
        return t('filter.maxAmount', { price: value })
      case 'stock':
        return t('filter.inStock')
      case 'seller':
        return value
      case 'from':
        return t('filter.fromCountry', { country: countryName(value) })
    }
  }
  return (
    <div className="pt-4">
      <ChipRow label={t('filter.active')}>
        {list.active.map(({ key, value, to }) => (
          <FilterChip
            key={key}
            removeTo={to}
            removeLabel={t('filter.remove', { filter: words(key, value) })}
          >
            {words(key, value)}
          </FilterChip>
        ))}
      </ChipRow>
    </div>
  )
}
