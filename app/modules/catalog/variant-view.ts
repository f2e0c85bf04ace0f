/** A variant as its page shows it: all in words, so that browser and server say the same. */
export interface VariantView {
  id: string
  sku: string
  /** Option code → value code. */
  optionValues: Record<string, string>
  /** Empty where there is nothing to choose. */
  label: string
  price: string
  /** Price per kilogram or litre, or null. */
  unitPrice: { price: string; unit: 'kg' | 'l' } | null
  /** Pictures of the offer that show it, best first. */
  pictures: number[]
  /** Null = sold out. */
  stock: VariantStock | null
}

export interface VariantStock {
  units: number
  isLow: boolean
  /** Days of arrival, formatted. */
  arrives: string
  /** ISO country. */
  shipsFrom: string
  isCrossBorder: boolean
  /** Formatted, or null where delivery is free. */
  deliveryFee: string | null
  /** i18n keys of what the border means for the buyer. */
  noteKeys: string[]
}

/** An option with its values, as links and radios. */
export interface ChoiceView {
  code: string
  label: string
  values: { code: string; label: string }[]
}

/** The variant a choice leads to: all values the same, or as many as can be had with the one just chosen. */
export function variantFor(
  variants: readonly VariantView[],
  chosen: Readonly<Record<string, string>>,
  changed?: string,
): VariantView | undefined {
  const fits = (variant: VariantView) =>
    Object.keys(chosen).filter((code) => variant.optionValues[code] === chosen[code]).length
  return variants
    .filter((variant) => !changed || variant.optionValues[changed] === chosen[changed])
    .toSorted((a, b) => fits(b) - fits(a))[0]
}
