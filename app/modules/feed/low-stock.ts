/** Up to this many units the buyer is told how few are left. */
export const LOW_STOCK = 5
