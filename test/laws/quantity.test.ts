// Laws of typed numbers: the decimal that was meant, or none; never another one.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isDecimal } from '../../src/model/decimal.ts'
import { type NotANumber, quantityTyped } from '../../src/model/quantity.ts'
import { decimal, runs } from './arbitrary.ts'

const value = (text: string, unit?: string) => quantityTyped(text, unit)

describe('a typed number', () => {
  test.each([
    ['5', '5'],
    ['0', '0'],
    ['007', '7'],
    ['000', '0'],
    ['00.50', '0.50'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+5', '5'],
    ['+.5', '0.5'],
    ['-5', '-5'],
    ['-.5', '-0.5'],
    ['-0', '0'],
    ['-0.00', '0.00'],
    ['-0.01', '-0.01'],
    ['-007', '-7'],
    ['1.50', '1.50'],
    ['999999999999.999999', '999999999999.999999'],
    ['000999999999999', '999999999999'],
    ['５', '5'],
    ['１２．５', '12.5'],
    ['12。5', '12.5'],
    ['１２。５', '12.5'],
    ['．5', '0.5'],
    ['5．', '5'],
    ['－5', '-5'],
    ['−5', '-5'],
    ['–5', '-5'],
    ['＋5', '5'],
    ['－１２．５', '-12.5'],
    [' 5 ', '5'],
    ['\t5\n', '5'],
    ['\u3000５\u3000', '5'],
    ['\u00a05', '5'],
    ['- 5', '-5'],
  ])('%j is %s', (text, expected) => {
    expect(value(text)).toEqual({ value: expected })
  })

  test.each([
    ['2.8米', 'm', '2.8'],
    ['２．８ 米', 'm', '2.8'],
    ['0.4兆帕', 'MPa', '0.4'],
    ['1200立方米/分钟', 'm³/min', '1200'],
    ['3公斤', 'kg', '3'],
    ['21摄氏度', '℃', '21'],
    ['5千牛/平方米', 'kN/m²', '5'],
  ])('%s of %s is %s, by the Chinese name of the unit', (text, unit, expected) => {
    expect(value(text, unit)).toEqual({ value: expected })
  })

  test.each([['2800毫米', 'm'], ['0.4千帕', 'MPa'], ['5米米', 'm'], ['5米/', 'm'], ['3吨', 'kg']])('%s is no number of %s', (text, unit) => {
    expect(value(text, unit)).toEqual({ refused: 'unit' })
  })

  const refused: Readonly<Record<NotANumber, readonly string[]>> = {
    comma: ['1,5', '1，5', '1、5', '1,000', '1,000,000', '-1,000', '1,000.5', '１，０００'],
    unit: ['5%', '5m', '5 kg', '10³', '10²', '5①', '5。', '5½', '5%%'],
    bound: ['<0.1', '< 0.1', '＜0.1', '>5', '≤5', '≥5', '≦5', '≧5', '~5', '≈5', '～5', '<=5'],
    long: ['1234567890123', '5.0000001', '0.1234567', '5.0000000', '-1234567890123'],
    refused: [
      '',
      ' ',
      '.',
      '。',
      '-',
      '+',
      '-.',
      '--5',
      '+-5',
      '5-6',
      '5–6',
      '1.2.3',
      '1..2',
      '.5.',
      '1e3',
      '0x10',
      '①',
      '③5',
      '五',
      '٣',
      '一0',
      'NaN',
      'Infinity',
      '。5',
      '±5',
      '1_000',
      '1/2',
      ',5',
      '5 m 6',
      '12 5',
      '5 6',
      '1 000',
      '1\u30000',
      '１ ２',
    ],
  }
  const table = Object.entries(refused).flatMap(([why, texts]) => texts.map((text) => [text, why]))
  test.each(table)('%j is none: %s', (text, why) => {
    expect(value(text)).toEqual({ refused: why })
  })
})

describe('a typed number with a unit', () => {
  test.each([
    ['0.5%', '%', '0.5'],
    ['0.5 %', '%', '0.5'],
    ['0.5％', '%', '0.5'],
    ['0.5%', '％', '0.5'],
    ['0.5', '%', '0.5'],
    ['12m³', 'm³', '12'],
    ['12m3', 'm³', '12'],
    ['12m³', 'm3', '12'],
    ['12 ㎥', 'm³', '12'],
    ['9.5m³/s', 'm³/s', '9.5'],
    ['9.5 m3 / s', 'm³/s', '9.5'],
    ['-5℃', '°C', '-5'],
    ['-5°C', '℃', '-5'],
    ['－５℃', '℃', '-5'],
    ['0.4MPa', 'MPa', '0.4'],
    ['0.4ＭＰａ', 'MPa', '0.4'],
    ['5µm', 'μm', '5'],
    ['4Ω', 'Ω', '4'],
    ['5.m', 'm', '5'],
    ['.5m', 'm', '0.5'],
    ['3s−1', 's−1', '3'],
    ['3s－1', 's-1', '3'],
    ['3 m·s⁻¹', 'm·s⁻¹', '3'],
    ['3次 / 年', '次/年', '3'],
  ])('%j of %s is %s', (text, unit, expected) => {
    expect(value(text, unit)).toEqual({ value: expected })
  })

  test.each([
    ['0.4mPa', 'MPa', 'unit'],
    ['0.4MPa', 'mPa', 'unit'],
    ['0.4mpa', 'MPa', 'unit'],
    ['0.4kPa', 'MPa', 'unit'],
    ['5ppm', '%', 'unit'],
    ['5‰', '%', 'unit'],
    ['5%%', '%', 'unit'],
    ['5m', 'mm', 'unit'],
    ['5mm', 'm', 'unit'],
    ['5m²', 'm³', 'unit'],
    ['10³m', 'm', 'unit'],
    ['10³', 'm³', 'unit'],
    ['①m', 'm', 'refused'],
    ['m', 'm', 'refused'],
    ['-m', 'm', 'refused'],
    ['.m', 'm', 'refused'],
    ['m5', 'm', 'refused'],
    ['1,5m', 'm', 'comma'],
    ['1,000,000 m', 'm', 'comma'],
    ['<0.1%', '%', 'bound'],
    ['1.0000000m', 'm', 'long'],
  ])('%j of %s is none: %s', (text, unit, why) => {
    expect(value(text, unit)).toEqual({ refused: why })
  })
})

/** What people and their keyboards put into numbers. */
const signs = '0123456789０５９.．。-－−–+＋,，、 \t\u3000%％³²①⑩½<＜≤~～≈eEm℃°CMPa三'
const typed = fc.oneof(
  fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const units = fc.option(fc.constantFrom('%', 'm³', 'm3', '℃', '°C', 'MPa', 'mPa', 'm·s⁻¹', '10 kV'), {
  nil: undefined,
})

describe('whatever is typed', () => {
  test('gives a decimal of the formats or a reason, and never throws', () => {
    fc.assert(
      fc.property(typed, units, (text, unit) => {
        const read = value(text, unit)
        const reasons = ['comma', 'unit', 'bound', 'long', 'refused']
        expect('value' in read ? isDecimal(read.value) : reasons.includes(read.refused)).toBe(true)
      }),
      { ...runs, numRuns: 800 },
    )
  })

  test('gives no digit that was not typed, and leaves none out but zeros before the number', () => {
    const digitsOf = (text: string): string =>
      text
        .replace(/[０-９]/gu, (one) => String('０１２３４５６７８９'.indexOf(one)))
        .replace(/\D/gu, '')
        .replace(/^0+/u, '')
    fc.assert(
      fc.property(typed, (text) => {
        const read = value(text)
        expect(digitsOf('value' in read ? read.value : text)).toBe(digitsOf(text))
      }),
      { ...runs, numRuns: 800 },
    )
  })

  test('survives when it is a decimal of the formats, as it stands and as a keyboard may write it', () => {
    const wide = (text: string) =>
      text.replace(/[0-9.-]/gu, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))
    fc.assert(
      fc.property(decimal, units, ({ text }, unit) => {
        for (const spelled of [text, wide(text), ` ${text}\t`, `00${text}`.replace('00-', '-00')])
          for (const full of unit === undefined ? [spelled] : [spelled, `${spelled} ${unit}`]) {
            // A unit that begins with a digit cannot be told from the number before it.
            if (full !== spelled && /^\d/u.test(unit ?? '')) continue
            expect(value(full, unit)).toEqual({ value: text })
          }
      }),
      runs,
    )
  })

  test('is read again as what it gave', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = value(text)
        expect('value' in read ? value(read.value) : read).toEqual(read)
      }),
      { ...runs, numRuns: 800 },
    )
  })

  test('is read in a moment, however long it is', () => {
    const begun = Date.now()
    for (const part of ['0', '1', '.', ',', ' ', '-', '<', '1。', '１,']) value(part.repeat(50_000), 'm')
    expect(Date.now() - begun).toBeLessThan(2000)
  })
})
