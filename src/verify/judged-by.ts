// What is said of the trust list that a result was judged by.
import type { TrustList } from '../sign/trust-list.ts'

export interface JudgedBy {
  readonly name: string
  readonly version: number
  readonly fingerprint: string
  readonly selfMade: boolean
}

export function judgedBy({ body, fingerprint, selfMade }: TrustList): JudgedBy {
  return { name: body.name, version: body.version, fingerprint, selfMade }
}
