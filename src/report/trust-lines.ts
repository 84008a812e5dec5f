// What a trust list says, a line for each fact, so that two versions can be laid side by side.
import type { Grant, PublishedChecklist } from '../model/generated/formats.ts'
import { visible } from '../model/text.ts'
import { say, type TextKey, type Tongue } from '../words/say.ts'
import type { KeyView, PersonView, TrustView } from './trust-view.ts'

/** Roots and policy of roots. */
export function rootLines({ roots, threshold }: TrustView, language: Tongue): readonly string[] {
  return [
    say(language, 'trust.threshold', { threshold, roots: roots.length }),
    ...roots.map(({ id, fingerprint }) => `${id}  ${fingerprint}`),
  ]
}

/** What every result that is judged by the list has to meet. */
export function policyLines({ policy }: TrustView, language: Tongue): readonly string[] {
  const { supervisionInspectors, selfCheckInspectors, clockSkewSeconds, bracketHours } = policy
  return [
    say(language, 'trust.policy-supervision', { count: supervisionInspectors }),
    say(language, 'trust.policy-self-check', { count: selfCheckInspectors }),
    say(language, 'trust.policy-skew', { seconds: clockSkewSeconds }),
    ...(bracketHours === undefined ? [] : [say(language, 'trust.policy-bracket', { hours: bracketHours })]),
  ]
}

/** The person in one line, and what belongs to him in one line each. */
export function personLines(person: PersonView, language: Tongue): readonly [string, ...string[]] {
  const { id, name, licence, org } = person
  const more = [...(org === undefined ? [] : [visible(org)]), ...(licence === undefined ? [] : [visible(licence)])]
  return [
    [say(language, 'trust.person', { id, name: visible(name) }), ...more].join(' · '),
    ...person.keys.map((key) => keyLine(key, language)),
    ...person.grants.map((grant) => grantLine(grant, language)),
  ]
}

function keyLine({ fingerprint, from, until, revoked }: KeyView, language: Tongue): string {
  const closed =
    revoked === undefined
      ? []
      : [say(language, `trust.${revoked.reason}`, { at: revoked.at, since: revoked.since ?? revoked.at })]
  return [`${fingerprint}  ${term(from, until, language)}`, ...closed].join(' · ')
}

function grantLine({ roles, regions, sectors, checklists, units, kinds, from, until }: Grant, language: Tongue): string {
  const bound = (key: TextKey, values: readonly string[] | undefined): readonly string[] =>
    values === undefined ? [] : [say(language, key, { values: values.map(visible).join(', ') })]
  return [
    roles.map((role) => say(language, `trust.may-${role}`)).join(', '),
    ...bound('trust.regions', regions),
    ...bound('trust.sectors', sectors?.map((sector) => say(language, `sector.${sector}`))),
    ...bound('trust.checklists', checklists),
    ...bound('trust.units', units),
    ...bound('trust.kinds', kinds?.map((kind) => say(language, `kind.${kind}`))),
    term(from, until, language),
  ].join(' · ')
}

export function checklistLine({ id, version, digest, from, until }: PublishedChecklist, language: Tongue): string {
  return `${id} ${version}  sha256 ${digest.sha256}  ${term(from, until, language)}`
}

function term(from: string, until: string | undefined, language: Tongue): string {
  return until === undefined ? say(language, 'trust.from', { from }) : say(language, 'trust.from-until', { from, until })
}
