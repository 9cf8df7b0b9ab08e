/** The page of a workflow in the engine's own web interface. */
export const engineAddress = (temporalUi: string, workflowId: string): string =>
  `${temporalUi.replace(/\/$/, '')}/namespaces/default/workflows/${encodeURIComponent(workflowId)}`;
