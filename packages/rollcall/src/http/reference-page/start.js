/* Starts Swagger UI on the document of this server. */
globalThis.SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  // It would be asked at another host.
  validatorUrl: null,
  // Until a form is chosen it would ask for any, which is XML, while it shows JSON.
  requestInterceptor: (request) => {
    if (request.headers.accept === '*/*') request.headers.accept = 'application/json';
    return request;
  },
});
