/** Why a call brought no answer. */
export interface ServiceFault {
  /** `away`: no reply at all. `refused`: the service says what is wrong. `missing`: this service has no such call. */
  readonly kind: 'away' | 'refused' | 'missing';
  /** Chinese, for people: what is wrong and what to do. */
  readonly message: string;
  readonly status?: number;
  readonly code?: string;
  readonly requestId?: string;
  /** The field that is at fault, for example `loans[0].months`. */
  readonly field?: string;
}

/** A call that brought no answer. */
export class ServiceError extends Error {
  readonly fault: ServiceFault;

  constructor(fault: ServiceFault) {
    super(fault.message);
    this.name = 'ServiceError';
    this.fault = fault;
  }
}

/** The fault behind whatever was thrown. */
export function faultOf(error: unknown): ServiceFault {
  if (error instanceof ServiceError) return error.fault;
  return { kind: 'away', message: '页面出了问题，请重新载入再试。' };
}
