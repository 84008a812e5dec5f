// What was verified, as a type of its own: what reports, counts or stores takes nothing else.

declare const mark: unique symbol

/** A value that verification let through. Only this room makes one. */
export type Verified<T> = T & { readonly [mark]: true }

/** The one place where a value becomes a verified one; called when every stage has spoken and none objected. */
export function asVerified<T>(value: T): Verified<T> {
  return value as Verified<T>
}
