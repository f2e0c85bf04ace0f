import type { PaymentIntentRecord, PaymentMethodRecord } from './model.ts'

export type ErrorType = 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'

/** What stands under `error` in a refused answer. */
export interface ErrorBody {
  type: ErrorType
  message: string
  code?: string
  param?: string
  decline_code?: string
  charge?: string
  payment_intent?: PaymentIntentRecord
  payment_method?: PaymentMethodRecord
}

/**
 * A refusal in Stripe's shape. `keepsChanges` marks the refusals that are themselves a result: a
 * declined charge is recorded and its events are sent, although the caller gets a 402.
 */
export class ApiError extends Error {
  readonly status: number
  readonly body: ErrorBody
  readonly keepsChanges: boolean

  constructor(status: number, body: ErrorBody, keepsChanges = false) {
    super(body.message)
    this.status = status
    this.body = body
    this.keepsChanges = keepsChanges
  }
}

export function invalidRequest(message: string, extra: Partial<ErrorBody> = {}): ApiError {
  return new ApiError(400, { type: 'invalid_request_error', message, ...extra })
}

export function resourceMissing(kind: string, id: string, param: string): ApiError {
  const message = `There is no ${kind} with the id '${id}'.`
  return new ApiError(param === 'id' ? 404 : 400, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message,
    param,
  })
}

export function unauthorized(message: string): ApiError {
  return new ApiError(401, { type: 'invalid_request_error', message })
}

export function unknownUrl(method: string, path: string): ApiError {
  const message = `This sandbox has no ${method} ${path}. It covers the calls listed in its routes.`
  return new ApiError(404, { type: 'invalid_request_error', message })
}

export function rateLimited(): ApiError {
  const message = 'Too many requests hit the API at once; slow down and try again.'
  return new ApiError(429, { type: 'invalid_request_error', code: 'rate_limit', message })
}

export function serverError(): ApiError {
  return new ApiError(500, { type: 'api_error', message: 'The sandbox was told to fail here.' })
}

/** The object is in a state in which the call makes no sense. */
export function unexpectedState(intent: PaymentIntentRecord, message: string): ApiError {
  return invalidRequest(message, {
    code: 'payment_intent_unexpected_state',
    payment_intent: intent,
  })
}
