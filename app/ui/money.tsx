import { classNames } from './class-names.ts'

export type MoneySize = 'small' | 'body' | 'money' | 'large'

const SIZE: Record<MoneySize, string> = {
  small: 'text-small',
  body: 'text-body',
  money: 'text-money',
  large: 'text-money-large',
}

export interface MoneyProps {
  /** Already formatted for language and currency. */
  amount: string
  size?: MoneySize | undefined
  className?: string | undefined
}

/** An amount: figures of one width, in the display face, never broken over two lines. */
export function Money({ amount, size = 'money', className }: MoneyProps) {
  return <span className={classNames('money', SIZE[size], className)}>{amount}</span>
}
