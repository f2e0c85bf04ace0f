import type { IncomingMessage, ServerResponse } from 'node:http'
import { API_VERSION, createContext, type ContextDeps } from './context.ts'
import { breaksOff, delayWork } from './disturb.ts'
import {
  ApiError,
  invalidRequest,
  rateLimited,
  serverError,
  unauthorized,
  unknownUrl,
} from './errors.ts'
import { expandAnswer } from './expand.ts'
import type { ApiFault } from './faults.ts'
import { checkFormEncoded, header, readBody, refusalOf, sendJson } from './http.ts'
import { fingerprintOf, type IdempotencyKeys, type SavedAnswer } from './idempotency.ts'
import { newId } from './ids.ts'
import { decodeForm, type FormBranch } from './params.ts'
import { isSameSecret } from './payments/authenticate.ts'
import { findRoute } from './resources/route.ts'
import { routes } from './resources/index.ts'

export interface ApiDeps extends ContextDeps {
  keys: IdempotencyKeys
  secretKey: string
}

interface Call {
  method: string
  path: string
  params: FormBranch
  requestId: string
  key: string | null
  faults: readonly ApiFault[]
}

/** Answers one call under `/v1/`. */
export async function handleApi(
  deps: ApiDeps,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
  const requestId = newId('req')
  const method = request.method ?? 'GET'
  // Only a POST is repeated under a key; a GET or DELETE is the same however often it is sent.
  const key = (method === 'POST' && header(request, 'idempotency-key')) || null
  const headers = {
    'Request-Id': requestId,
    'Stripe-Version': header(request, 'stripe-version') ?? API_VERSION,
    ...(key !== null && { 'Idempotency-Key': key }),
  }
  let answer: SavedAnswer
  let faults: readonly ApiFault[] = []
  try {
    checkSecretKey(request, deps.secretKey)
    checkVersion(headers['Stripe-Version'])
    const body = await readBody(request)
    checkFormEncoded(request)
    const params = decodeForm(method === 'POST' ? body : url.search.slice(1))
    faults = deps.faults.strikeCall(method, url.pathname)
    const call = { method, path: url.pathname, params, requestId, key, faults }
    answer = await locked(deps, call, response)
  } catch (error) {
    answer = refusal(error, requestId)
  }
  if (await breaksOff(response, faults)) return
  const isReplay = answer.requestId !== requestId
  sendJson(response, answer.status, answer.body, {
    ...headers,
    ...(key !== null &&
      answer.status === 500 && { 'Stripe-Should-Retry': String(!isSavedFault(faults)) }),
    ...(isReplay && { 'Original-Request': answer.requestId, 'Idempotent-Replayed': 'true' }),
  })
}

async function locked(deps: ApiDeps, call: Call, response: ServerResponse): Promise<SavedAnswer> {
  if (call.faults.some((fault) => fault.kind === 'rate_limit')) throw rateLimited()
  if (call.key !== null) deps.keys.lock(call.key)
  try {
    await delayWork(response, call.faults)
    return execute(deps, call)
  } finally {
    if (call.key !== null) deps.keys.unlock(call.key)
  }
}

/** Replays the saved answer or does the work; the work, its events and its answer are one transaction. */
function execute(deps: ApiDeps, call: Call): SavedAnswer {
  const { method, path, params, requestId, key, faults } = call
  const nowMs = Date.now()
  const fingerprint = key === null ? '' : fingerprintOf(method, path, params)
  const saved = key === null ? undefined : deps.keys.find(key, fingerprint, nowMs)
  if (saved) return saved

  const found = findRoute(routes, method, path)
  if (!found) throw unknownUrl(method, path)
  const work = found.route.prepare(params, found.id)
  const keep = (answer: SavedAnswer) => {
    if (key !== null) deps.keys.save(key, fingerprint, answer, nowMs)
    return answer
  }
  if (faults.some((fault) => fault.kind === 'server_error')) {
    const answer = refusal(serverError(), requestId)
    return isSavedFault(faults) ? keep(answer) : answer
  }
  const ctx = createContext(deps, { id: requestId, idempotencyKey: key })
  try {
    return deps.store.transaction(() => {
      try {
        const { answer, expand } = work(ctx)
        const expanded = expandAnswer(ctx, answer, expand)
        return keep({ status: 200, body: JSON.stringify(expanded), requestId })
      } catch (error) {
        if (error instanceof ApiError && error.keepsChanges) return keep(refusal(error, requestId))
        throw error
      }
    })
  } catch (error) {
    // Work had begun, so the refusal is what the key stands for from now on.
    return keep(refusal(error, requestId))
  }
}

function refusal(error: unknown, requestId: string): SavedAnswer {
  return { ...refusalOf(error), requestId }
}

function isSavedFault(faults: readonly ApiFault[]): boolean {
  return faults.some((fault) => fault.kind === 'server_error' && fault.isSaved)
}

function checkSecretKey(request: IncomingMessage, secretKey: string) {
  const [scheme = '', credentials = ''] = (header(request, 'authorization') ?? '').split(' ')
  const given =
    scheme.toLowerCase() === 'basic'
      ? (Buffer.from(credentials, 'base64').toString('utf8').split(':')[0] ?? '')
      : credentials
  if (given === '') throw unauthorized('Send the secret key as "Authorization: Bearer sk_test_…".')
  if (given.startsWith('pk_')) throw unauthorized('A publishable key cannot be used for this call.')
  if (!isSameSecret(given, secretKey)) {
    throw unauthorized(`The API key is not the one of this sandbox: ${given.slice(0, 8)}***`)
  }
}

function checkVersion(version: string) {
  if (/^\d{4}-\d{2}-\d{2}(\.[a-z]+)?$/.test(version)) return
  throw invalidRequest('The Stripe-Version header holds no API version.')
}
