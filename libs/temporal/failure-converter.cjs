// Loaded by path into workers, clients and the workflow bundle alike: messages and stack traces of failures become a payload
// of their own, which the codec then seals.
const { DefaultFailureConverter } = require('@temporalio/common');

exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
