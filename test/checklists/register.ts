// Does the register hold as many clauses as the documents do, and is every major one asked?
import { describe, expect, test } from '@jest/globals'
import { coverageOf, mostMajorClauses, overloadedItems } from '../../src/model/coverage.ts'
import { library, written } from './shipped.ts'

/** The day on which the law was last looked at. */
const day = '2026-11-22'

const clausesOf = (source: string) => library.register.get(source)?.clauses ?? []
/** The part of a clause's number before its first bracket, point or letter that tells one part from another. */
const partsOf = (source: string, part: RegExp) => {
  const counts = new Map<string, number>()
  for (const { id } of clausesOf(source)) counts.set(part.exec(id)?.[0] ?? id, (counts.get(part.exec(id)?.[0] ?? id) ?? 0) + 1)
  return Object.fromEntries(counts)
}

export function testRegister(): void {
  describe('the documents', () => {
    test.each([
      ['mem-coal-major-2026', 123],
      ['mem-coal-major-2020', 81],
      ['nmsa-noncoal-major-2022', 64],
      ['nmsa-noncoal-major-2024', 8],
      ['aq-3067-2026', 53],
      ['mohurd-construction-major-2022', 34],
      ['mohurd-construction-major-2024', 53],
      ['mohurd-gas-major-2023', 22],
      ['saws-chem-major-2017', 20],
      ['gb-45067-2024', 47],
    ])('%s has %i items, all of them major', (source, count) => {
      expect(clausesOf(source)).toHaveLength(count)
      expect(clausesOf(source).filter(({ hazard }) => hazard !== 'major')).toEqual([])
      expect(new Set(clausesOf(source).map(({ id }) => id)).size).toBe(count)
    })

    test('Order 21 has 17 aspects', () => {
      expect(partsOf('mem-coal-major-2026', /^\d+/u)).toEqual({ 4: 3, 5: 9, 6: 6, 7: 5, 8: 17, 9: 3, 10: 16, 11: 9, 12: 3, 13: 6, 14: 8, 15: 4, 16: 3, 17: 3, 18: 7, 19: 2, 20: 19 })
    })

    test('Order 4, the edition before, has 15', () => {
      expect(partsOf('mem-coal-major-2020', /^\d+/u)).toEqual({ 4: 6, 5: 3, 6: 7, 7: 2, 8: 10, 9: 9, 10: 3, 11: 5, 12: 4, 13: 6, 14: 3, 15: 4, 16: 5, 17: 3, 18: 11 })
    })

    test('the criteria for other mines have 32, 13 and 19, and 4, 2 and 2 in the supplement', () => {
      expect(partsOf('nmsa-noncoal-major-2022', /^[A-Z]+/u)).toEqual({ U: 32, P: 13, T: 19 })
      expect(partsOf('nmsa-noncoal-major-2024', /^[A-Z]/u)).toEqual({ U: 4, P: 2, T: 2 })
    })

    test('AQ 3067 has seven parts', () => {
      expect(partsOf('aq-3067-2026', /^\d\.\d/u)).toEqual({ '5.1': 5, '5.2': 10, '5.3': 6, '5.4': 9, '5.5': 12, '5.6': 4, '5.7': 7 })
    })

    test('the criteria for construction have 51 items in articles 4 to 15, and one each in 16 and 17', () => {
      expect(partsOf('mohurd-construction-major-2024', /^\d+/u)).toEqual({ 4: 5, 5: 4, 6: 4, 7: 3, 8: 9, 9: 5, 10: 2, 11: 4, 12: 2, 13: 7, 14: 3, 15: 3, 16: 1, 17: 1 })
    })

    test('GB 35181-2017 has 10 direct and 39 comprehensive elements; of the 2025 edition no wording is at hand', () => {
      const parts = partsOf('gb-35181-2017', /^\d+/u)
      expect([parts['6'], parts['7']]).toEqual([10, 39])
      expect(clausesOf('gb-35181-2025').filter(({ unasked }) => unasked?.kind !== 'text-not-obtained')).toEqual([])
    })
  })

  describe('coverage', () => {
    const coverage = coverageOf(library.register, written, day)

    test('leaves no major clause of a source in force unasked without a reason', () => {
      const open = coverage
        .filter(({ standing }) => standing === 'in-force')
        .flatMap(({ source, clauses }) => clauses.filter(({ clause, state }) => state === 'open' && clause.hazard === 'major').map(({ clause }) => `${source.id} ${clause.id}`))
      expect(open).toEqual([])
    })

    test('leaves no major clause of the edition before unasked where a checklist asks by it', () => {
      const past = coverage.filter(({ standing, used }) => standing === 'out-of-force' && used)
      expect(past.map(({ source }) => source.id)).toContain('mem-coal-major-2020')
      expect(past.flatMap(({ clauses }) => clauses.filter(({ clause, state }) => state === 'open' && clause.hazard === 'major'))).toEqual([])
    })

    test.each([day, '2026-06-30', '2022-04-19'])(`has no item stand for more than ${mostMajorClauses} major clauses of what is in force on %s, or will be`, (on) => {
      expect(overloadedItems(library.register, written, on)).toEqual([])
    })

    test('cites no clause whose text was not obtained', () => {
      const cited = coverage.flatMap(({ source, clauses }) => clauses.filter(({ clause, asked }) => clause.unasked?.kind === 'text-not-obtained' && asked.length > 0).map(({ clause }) => `${source.id} ${clause.id}`))
      expect(cited).toEqual([])
    })
  })
}
