import type { ZodError } from 'zod'

/** The first problem code of each field. Schemas of forms carry codes as their messages, so no sentence crosses here. */
export function fieldProblemsFrom(error: ZodError): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const issue of error.issues) {
    const name = issue.path.join('.')
    problems[name] ??= issue.message
  }
  return problems
}
