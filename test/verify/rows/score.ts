// Scores, deductions and rules over what still stands that are not what the answers come to, under good signatures.
import type { AnswersFile } from '../../../src/model/generated/formats.ts'
import { siteAnswers } from '../bodies.ts'
import { type Recipe, selfCheck } from '../make.ts'
import { place, siteCheck } from './measure.ts'
import { altered, invalid, lacking, type Row, valid } from './row.ts'

const recipe = siteCheck()
const { findings } = recipe.body
const [roof, plan, rail, cab] = [place('edge-roof'), place('plan'), place('rail'), place('cab')]

const row = (how: string, made: Recipe, ...codes: readonly string[]): Row =>
  invalid(how, made, ...codes.map((code) => `replay error ${code}`))
const wrong = (how: string, changes: Readonly<Record<string, unknown>>, ...codes: readonly string[]): Row =>
  row(how, altered(recipe, changes), ...codes)

const spot = findings.findIndex(({ item }) => item === 'site.edge-roof')
/** The edges both left for later, so that they count. */
const unguarded = siteCheck({
  answers: { 'site.edge-roof': { outcome: 'fail', note: '屋面护栏缺一段。', deadline: '2026-11-10' } },
  rules: { ...siteAnswers.rules, 'site.unguarded': { note: '两处临边没有护栏。' } },
})
const ofRule = unguarded.body.findings.findIndex(({ rule }) => rule === 'site.unguarded')

export const standingRows: readonly Row[] = [
  valid('two edges that still stand, and the danger of the rule', unguarded),
  row(
    'two edges that still stand, and no finding of the rule',
    lacking(unguarded, `/findings/${ofRule}`),
    'finding-missing /body/findings',
  ),
  row(
    'an edge said to be put right on the spot, and the finding of the rule left',
    altered(lacking(unguarded, `/findings/${spot}/deadline`), { [`/findings/${spot}/handling`]: 'on-the-spot' }),
    `finding-orphan /body/findings/${ofRule}`,
  ),
  wrong(
    'an edge put right on the spot said to be put right later, and no finding of the rule',
    {
      [`/findings/${spot}/handling`]: 'deadline',
      [`/findings/${spot}/deadline`]: '2026-11-10',
      [`/findings/${spot}/responsible`]: findings[0]?.responsible,
    },
    'finding-missing /body/findings',
  ),
  wrong(
    'a finding of what is no danger by itself',
    {
      [`/findings/${findings.length}`]: { ...findings[spot], id: `F${findings.length + 1}`, item: 'site.heap-covered' },
    },
    `finding-orphan /body/findings/${findings.length}`,
  ),
  wrong(
    'a finding of a rule that only others count',
    { [`/findings/${findings.length}`]: { ...findings.at(-1), id: `F${findings.length + 1}`, rule: 'site.fall' } },
    `finding-orphan /body/findings/${findings.length}`,
  ),
  wrong(
    'a rule over rules said to have come to nothing',
    { '/conclusion/rules/3/outcome': 'pass' },
    'conclusion-differs /body/conclusion/rules',
  ),
]

const score = '/conclusion/score'
const scoreDiffers = 'conclusion-differs /body/conclusion/score'
/** Nothing found that is a danger, and too many points lost. */
const low = siteCheck({
  answers: Object.fromEntries([
    ['site.flow', { reading: { value: '9', stated: '10' } }],
    ...['heap-covered', 'edge-roof', 'edge-stair', 'rail'].map((item) => [`site.${item}`, { outcome: 'pass' }]),
    ['site.board', { deduct: '50', note: '没有公示牌。' }],
  ]) as AnswersFile['answers'] & object,
  rules: {},
})

export const scoreRows: readonly Row[] = [
  row('a failure without its deduction', lacking(recipe, `${rail}/deduct`), `deduct-missing /body${rail}`),
  wrong('a deduction at a pass', { [`${plan}/deduct`]: '5' }, `deduct-unexpected /body${plan}/deduct`),
  wrong('a deduction at what does not apply', { [`${cab}/deduct`]: '5' }, `deduct-unexpected /body${cab}/deduct`),
  wrong(
    'a deduction at a failure without points',
    { [`${roof}/deduct`]: '5' },
    `deduct-unexpected /body${roof}/deduct`,
  ),
  wrong('another deduction', { [`${rail}/deduct`]: '9.74' }, scoreDiffers),
  valid('another deduction, past all there is', altered(recipe, { [`${place('sign')}/deduct`]: '40.01' })),
  wrong('a point rounded instead of cut', { [`${score}/points`]: '80.08' }, scoreDiffers),
  wrong('a line rounded instead of cut', { [`${score}/lines/1/points`]: '75.13' }, scoreDiffers),
  wrong('another sheet', { [`${score}/sheets/1/points`]: '50.26' }, scoreDiffers),
  wrong('another grade', { [`${score}/grade`]: 'qualified' }, scoreDiffers),
  row('no grade', lacking(recipe, `${score}/grade`), scoreDiffers),
  row('a sheet left out', lacking(recipe, `${score}/sheets/0`), scoreDiffers),
  row('a line left out', lacking(recipe, `${score}/lines/1`), scoreDiffers),
  row('the score left out', lacking(recipe, score), scoreDiffers),
  valid('points lost, and nothing found', low),
  row(
    'the same, passed',
    altered(low, { '/conclusion/verdict': 'pass' }),
    'conclusion-differs /body/conclusion/verdict',
  ),
  row(
    'the same, for no reason',
    altered(low, { '/conclusion/because': [] }),
    'conclusion-differs /body/conclusion/because',
  ),
  wrong('a minor that does not know what is there', { '/minor': 0 }, 'minor-differs /body/minor'),
  row('a minor of which nothing is there', altered(selfCheck(), { '/minor': 1 }), 'minor-differs /body/minor'),
]
