// The test data of RFC 8785's authors through our canonical JSON.
import { Buffer } from 'node:buffer'
import { expect, test } from '@jest/globals'
import { canonicalize } from '../../src/format/canonical.ts'
import { describeVectors, vectorText } from './vectors-folder.ts'

describeVectors('RFC 8785 test data', () => {
  test.each(['arrays', 'french', 'structures', 'unicode', 'values', 'weird'])('%s', (name) => {
    const canonical = canonicalize(JSON.parse(vectorText('jcs', 'testdata', 'input', `${name}.json`)))
    expect(canonical).toBe(vectorText('jcs', 'testdata', 'output', `${name}.json`))
    const hex = vectorText('jcs', 'testdata', 'outhex', `${name}.txt`).replaceAll(/\s/gu, '')
    expect(Buffer.from(canonical, 'utf8').toString('hex')).toBe(hex)
  })
})
