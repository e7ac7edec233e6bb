const z = 1.959964

/**
 * The 95 per cent interval of a share, in per cent: `came` of `all`, which is 1 or more. Wilson 1927, which stays within 0 and 100 and is honest where
 * counts are small, unlike the share plus and minus its error.
 */
export function wilson(came: number, all: number): { low: number; high: number } {
  const share = came / all
  const middle = share + z ** 2 / (2 * all)
  const reach = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2))
  const whole = 1 + z ** 2 / all
  return {
    low: Math.max(0, (100 * (middle - reach)) / whole),
    high: Math.min(100, (100 * (middle + reach)) / whole),
  }
}
