// Values that the laws of the model are tried with.
import fc from 'fast-check'
import type { Facts, FactValue } from '../../src/model/generated/formats.ts'

export const runs = { seed: 20_261_103, numRuns: 500 }

/** A decimal with the whole number it is in millionths. */
export const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 999_999_999_999n }), fc.nat({ max: 999_999 }), fc.nat({ max: 6 }))
  .map(([negative, whole, millionths, digits]) => {
    const fraction = String(millionths).padStart(6, '0').slice(0, digits)
    const size = whole * 1_000_000n + BigInt(fraction.padEnd(6, '0'))
    const sign = negative && size > 0n ? -1n : 1n
    return { text: `${sign < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`, size: sign * size }
  })

/** Facts of the boiler room: some missing, some of a wrong kind, some that nobody asked. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record(
  {
    fuel: fc.constantFrom('gas', 'oil', 'coal'),
    detectors: fc.subarray(['heat', 'smoke']),
    staffed: fc.boolean(),
    boilers: fc.constantFrom('0', '1', '1.999999', '2', '2.0', '10', 'many'),
    piped: fc.boolean(),
    colour: fc.constant('red'),
  } satisfies Record<string, fc.Arbitrary<FactValue>>,
  { requiredKeys: [] },
)
