import type { Messages } from 'next-intl'
import { createTranslator } from 'use-intl/core'
import type { Locale } from './routing'
import type { Words } from './words'

const MESSAGES: Record<Locale, () => Promise<{ default: Messages }>> = {
  en: () => import('@/messages/en.json'),
  ms: () => import('@/messages/ms.json'),
  'zh-CN': () => import('@/messages/zh-CN.json'),
  'zh-TW': () => import('@/messages/zh-TW.json'),
  ar: () => import('@/messages/ar.json'),
}

/** The words of the messages where there is no request, in the worker; pages ask `wordsFor`. */
export async function messageWords(locale: Locale): Promise<Words<'Message'>> {
  const { default: messages } = await MESSAGES[locale]()
  return createTranslator({ locale, messages, namespace: 'Message' })
}

/** The words of the checks on benefit texts, for the command line. */
export async function reviewWords(locale: Locale): Promise<Words<'TextReview'>> {
  const { default: messages } = await MESSAGES[locale]()
  return createTranslator({ locale, messages, namespace: 'TextReview' })
}
