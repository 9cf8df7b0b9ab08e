interface Faulty {
  name?: string;
  message?: string;
  stack?: string;
  code?: string;
  driverError?: { code?: string; table?: string; constraint?: string; routine?: string };
}

/**
 * What a log may keep of a fault (N14). The database's own messages, details and parameters can carry what people typed, so
 * of its errors only the code and the place are kept.
 */
export function faultOf(thrown: unknown): Record<string, unknown> {
  const { name, message = '', stack = '', code, driverError } = (thrown ?? {}) as Faulty;
  const frames = stack.slice(stack.indexOf('\n    at ') + 1);
  if (!driverError) return { name, code, message, frames };
  const { code: sqlState, table, constraint, routine } = driverError;
  return { name, sqlState, table, constraint, routine, frames };
}
