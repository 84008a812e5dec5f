// The checklist that a result names: released, published, in force, at hand; and its evidence.
import type { Checklist, ResultBody } from '../../../src/model/generated/formats.ts'
import { evidencePath } from '../../../src/model/media-type.ts'
import {
  bodyFrom,
  boilerAnswers,
  boilerRoom,
  describe,
  digestOf,
  evidenceAtHand,
  shelfOf,
  shelved,
  times,
} from '../bodies.ts'
import { set, setAll } from '../edit.ts'
import { type Recipe, selfCheck, station } from '../make.ts'
import { altered, type Row, trusting, unproven } from './row.ts'

const recipe = selfCheck()

/** The edition after the one that the result was made with: asks something else and drops an item. */
const newer: Checklist = setAll(boilerRoom, {
  '/version': '2026.2',
  '/sections/0/items/0/ask': { zh: '门能向外开吗？', en: 'Can the door be opened outwards?' },
  '/sections/0/items': boilerRoom.sections[0]?.items.slice(1),
})
/** The same id and version with another text: what a release must never become. */
const rewritten = set(boilerRoom, '/sections/0/items/0/ask/zh', '门随便怎么开吗？')

const pin = (checklist: Checklist, from: string, until?: string) => ({
  '/checklists': [
    {
      id: checklist.id,
      version: checklist.version,
      digest: { sha256: digestOf(checklist) },
      from,
      ...(until === undefined ? {} : { until }),
    },
  ],
})

const about = '/body/checklist'
const row = (how: string, made: Recipe, status: Row['status'], ...told: readonly string[]): Row => ({
  how,
  recipe: made,
  status,
  told: [...told, unproven],
})

export const checklistRows: readonly Row[] = [
  row(
    'an older edition, released and at hand: judged by that one',
    { ...recipe, shelf: shelfOf([boilerRoom, newer]) },
    'valid',
  ),
  row(
    'the older edition named, but answered by the newer one',
    {
      ...recipe,
      shelf: shelfOf([boilerRoom, newer]),
      body: renamed(bodyFrom(withoutDoor(), shelved(newer)), boilerRoom),
    },
    'invalid',
    'replay error item-missing /body/answers',
  ),
  row(
    'released, but not at hand',
    { ...recipe, shelf: shelfOf([newer], [boilerRoom, newer]) },
    'indeterminate',
    `checklist indeterminate checklist-not-at-hand ${about}`,
  ),
  row(
    'neither released nor published, though at hand',
    { ...recipe, shelf: shelfOf([boilerRoom], []) },
    'invalid',
    `checklist error checklist-not-published ${about}`,
  ),
  row(
    'neither released nor published nor at hand',
    { ...recipe, shelf: shelfOf([]) },
    'invalid',
    `checklist error checklist-not-published ${about}`,
  ),
  row(
    'another version than any released',
    altered(recipe, { '/checklist/version': '2027.1' }),
    'invalid',
    `checklist error checklist-not-published ${about}`,
  ),
  row(
    'published in the trust list alone, and at hand',
    trusting({ ...recipe, shelf: shelfOf([boilerRoom], []) }, pin(boilerRoom, times.started)),
    'valid',
  ),
  row(
    'published in the trust list alone, and not at hand',
    trusting({ ...recipe, shelf: shelfOf([]) }, pin(boilerRoom, times.started)),
    'indeterminate',
    `checklist indeterminate checklist-not-at-hand ${about}`,
  ),
  row(
    'another text under a released name, at hand',
    {
      ...recipe,
      shelf: shelfOf([boilerRoom, rewritten], [boilerRoom]),
      body: bodyFrom(boilerAnswers, shelved(rewritten)),
    },
    'invalid',
    `checklist error checklist-altered ${about}/digest`,
  ),
  row(
    'another text under a published name',
    trusting(
      { ...recipe, shelf: shelfOf([boilerRoom, rewritten], []), body: bodyFrom(boilerAnswers, shelved(rewritten)) },
      pin(boilerRoom, times.started),
    ),
    'invalid',
    `checklist error checklist-altered ${about}/digest`,
  ),
  row(
    'published from the second after the start',
    trusting(recipe, pin(boilerRoom, '2026-11-03T01:00:01Z')),
    'invalid',
    `checklist error checklist-not-in-force ${about}`,
  ),
  row(
    'published until the start',
    trusting(recipe, pin(boilerRoom, '2026-01-01T00:00:00Z', times.started)),
    'invalid',
    `checklist error checklist-not-in-force ${about}`,
  ),
  row(
    'published until the second after the start',
    trusting(recipe, pin(boilerRoom, '2026-01-01T00:00:00Z', '2026-11-03T01:00:01Z')),
    'valid',
  ),
  row(
    'no longer in force, while another text of that name is',
    trusting(recipe, {
      '/checklists': [pin(boilerRoom, '2026-01-01T00:00:00Z', times.started), pin(rewritten, times.started)]
        .flatMap(Object.values)
        .flat(),
    }),
    'invalid',
    `checklist error checklist-not-in-force ${about}`,
  ),
  row(
    'published under another name than its own',
    trusting(altered(recipe, { '/checklist/version': '2027.1' }), {
      '/checklists': [{ ...pin(boilerRoom, times.started)['/checklists'][0], version: '2027.1' }],
    }),
    'invalid',
    `checklist error checklist-altered ${about}`,
  ),
]

function withoutDoor(): typeof boilerAnswers {
  const { 'boiler.door': _, ...answers } = boilerAnswers.answers ?? {}
  return {
    ...boilerAnswers,
    answers: { ...answers, 'boiler.valve': { outcome: 'na', reason: '没有锅炉。' } },
    rules: {},
  }
}

function renamed(body: ResultBody, { version }: Checklist): ResultBody {
  return setAll(body, { '/checklist/version': version, '/checklist/digest/sha256': digestOf(boilerRoom) })
}

const photo = describe('valve.png')
const permit = describe('permit.pdf')
const [photoAt, permitAt] = ['/body/answers/6/evidence/0', '/body/answers/3/evidence/0']

/** The evidence with something else at the place of a piece. */
const lying = (piece: typeof photo, bytes: Uint8Array | 'unreadable' | undefined): Recipe => {
  const others = [...recipe.evidence].filter(([path]) => path !== evidencePath(piece))
  return { ...recipe, evidence: new Map(bytes === undefined ? others : [...others, [evidencePath(piece), bytes]]) }
}
const bytesOf = (piece: typeof photo) => Buffer.from(evidenceAtHand.get(evidencePath(piece)) ?? [])
const flipped = (bytes: Buffer) =>
  Buffer.from(bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte)))

/** A piece that says of itself that it is a picture of another kind, and lies where that would lie. */
const mistyped = { ...photo, mediaType: 'image/jpeg' } as const

export const evidenceRows: readonly Row[] = [
  row(
    'a photo is not there',
    lying(photo, undefined),
    'indeterminate',
    `evidence indeterminate evidence-not-at-hand ${photoAt}`,
  ),
  row(
    'nothing is there',
    { ...recipe, evidence: new Map() },
    'indeterminate',
    `evidence indeterminate evidence-not-at-hand ${permitAt}`,
    `evidence indeterminate evidence-not-at-hand ${photoAt}`,
  ),
  row(
    'a photo cannot be read',
    lying(photo, 'unreadable'),
    'indeterminate',
    `evidence indeterminate evidence-unreadable ${photoAt}`,
  ),
  row(
    'a photo lost its last byte',
    lying(photo, bytesOf(photo).subarray(0, -1)),
    'invalid',
    `evidence error evidence-size ${photoAt}/bytes`,
  ),
  row(
    'another file lies in the place of a document',
    lying(permit, bytesOf(photo)),
    'invalid',
    `evidence error evidence-size ${permitAt}/bytes`,
  ),
  row(
    'the last bit of a photo is turned',
    lying(photo, flipped(bytesOf(photo))),
    'invalid',
    `evidence error evidence-digest ${photoAt}/digest`,
  ),
  row(
    'a picture is called one of another kind',
    {
      ...altered(recipe, { '/answers/6/evidence/0': mistyped }),
      evidence: new Map([...evidenceAtHand, [evidencePath(mistyped), bytesOf(photo)]]),
    },
    'invalid',
    `evidence error evidence-type ${photoAt}/mediaType`,
  ),
  row(
    'the page that the unit signed is not there',
    {
      ...station(),
      evidence: new Map(
        [...evidenceAtHand].filter(([path]) => path !== evidencePath(describe('photos/signed-page.png'))),
      ),
    },
    'indeterminate',
    'evidence indeterminate evidence-not-at-hand /body/acknowledgement/evidence/0',
  ),
]
