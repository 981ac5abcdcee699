import type { Post, Posted } from '@/lib/gateway/http/post'

/** An answer as `post` gives it. */
export function answer(status: number, body: unknown = {}, retryAfterSeconds: number | null = null): Posted {
  const bytes = Buffer.from(JSON.stringify(body))
  return { ok: true, answer: { status, retryAfterSeconds, headers: new Headers(), bytes, body } }
}

/** An answer without JSON in it; null bytes are too many. */
export function html(status: number, bytes: Buffer | null = Buffer.from('<h1>')): Posted {
  return {
    ok: true,
    answer: { status, retryAfterSeconds: null, headers: new Headers(), bytes, body: undefined },
  }
}

export const TIME_OUT: Posted = { ok: false, failure: { kind: 'time-out' } }

/** A `post` that gives these answers in order, the last one for ever, and keeps the time limit of each call. */
export function postGiving(...answers: Posted[]): { post: Post; limits: number[] } {
  const limits: number[] = []
  const post: Post = async (_url, _json, timeoutMs) => {
    limits.push(timeoutMs)
    return answers[Math.min(limits.length, answers.length) - 1] ?? TIME_OUT
  }
  return { post, limits }
}
