import { type AddressInfo, createServer, type Server } from 'node:net';

/** A mail server that takes every mail over and breaks off before it answers: nobody can say whether it has arrived. */
export async function startSilentMailbox(): Promise<{
  smtpUrl: string;
  handedOver: () => number;
  stop: () => Promise<void>;
}> {
  let handedOver = 0;
  const server: Server = createServer((socket) => {
    let isData = false;
    socket.on('error', () => undefined);
    socket.write('220 ready\r\n');
    socket.on('data', (chunk) => {
      if (isData) {
        if (chunk.toString('latin1').endsWith('\r\n.\r\n')) {
          handedOver += 1;
          socket.destroy();
        }
      } else if (chunk.toString('latin1').startsWith('DATA')) {
        isData = true;
        socket.write('354 go on\r\n');
      } else socket.write('250 fine\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    smtpUrl: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    handedOver: () => handedOver,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
