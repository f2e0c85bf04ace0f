import type { ServerResponse } from 'node:http'
import type { ApiFault } from './faults.ts'
import { pause } from './http.ts'

/** Holds a request back before any work is done, as a slow server would. */
export async function delayWork(response: ServerResponse, faults: readonly ApiFault[]) {
  for (const fault of faults) {
    if (fault.kind === 'delay' && fault.when === 'before') await pause(response, fault.ms)
  }
}

/** Applies what disturbs the answer on its way back; true when there is none to send any more. */
export async function breaksOff(
  response: ServerResponse,
  faults: readonly ApiFault[],
): Promise<boolean> {
  for (const fault of faults) {
    if (fault.kind === 'delay' && fault.when === 'after') await pause(response, fault.ms)
    if (fault.kind === 'hang') await pause(response, fault.ms)
    if (fault.kind === 'reset' || fault.kind === 'hang') {
      response.socket?.resetAndDestroy()
      return true
    }
  }
  return false
}
