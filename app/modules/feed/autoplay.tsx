interface NetworkInformation {
  saveData?: boolean
}

/** The browser says that its user pays for every byte. */
export function isSavingData(): boolean {
  const { connection } = navigator as Navigator & { connection?: NetworkInformation }
  return connection?.saveData === true
}

/** Whether films may start by themselves: not for those who asked for less motion or less data. */
export function mayAutoplay(): boolean {
  return !isSavingData() && !matchMedia('(prefers-reduced-motion: reduce)').matches
}
