/** Sends one file to an upload route, with what is said of it, telling how far it is (0 to 1). @returns what the route answers. @throws {Error} in words for whoever sent it */
export function sendFile<Answer>(
  route: string,
  file: File,
  progress: (done: number) => void,
  fields: Record<string, string> = {},
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (message: string) => reject(new Error(message));
    request.open("POST", route);
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    request.addEventListener("error", () => fail(`“${file.name}”没有传上去：连接断了。请联网后再试。`));
    request.addEventListener("load", () => {
      if (request.status === 201) resolve(request.response as Answer);
      else if (request.status === 401)
        fail(`登录已结束，“${file.name}”没有传上去。请在新窗口打开 /editor/sign-in 登录，回到这里再传一次。`);
      else fail(request.response?.errors?.[0]?.message ?? `“${file.name}”没有传上去，请稍后再试。`);
    });
    request.send(form);
  });
}
