import { config } from '@/lib/config'
import { say } from './refusal.mjs'

try {
  config()
} catch (error) {
  say(error instanceof Error ? error.message : 'The environment cannot be read.')
  process.exitCode = 1
}
