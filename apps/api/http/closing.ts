import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Once the api is closing, each answer is the last on its connection: nobody keeps it waiting with an idle one. */
export function closeConnectionsAtEnd(api: NestFastifyApplication): void {
  const server = api.getHttpAdapter().getInstance();
  let isClosing = false;
  server.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing) reply.header('Connection', 'close');
    done();
  });
}
