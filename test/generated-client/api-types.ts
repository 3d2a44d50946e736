// Made by npm run docs. Change the code, not this file.

export interface paths {
    "/Auth/login/v1/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token
         * @description With clientId, clientSecret and grantType in the query string or as a form; what the query string has is not looked for in the form. Prefer the form: URLs are written into logs.
         */
        post: operations["createToken"];
        /** Revoke the token that calls */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Auth/login/v1/token.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token
         * @description With clientId, clientSecret and grantType in the query string or as a form; what the query string has is not looked for in the form. Prefer the form: URLs are written into logs.
         */
        post: operations["createTokenJson"];
        /** Revoke the token that calls */
        delete: operations["revokeTokenJson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/target/company/job": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit lookup lines
         * @description CSV with a lookup line each: queryId, companyID, jobLevel, jobFunction, title, and up to eight columns more. The body may be packed with gzip. Every valid line costs one credit when the job starts.
         */
        post: operations["submitJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/target/contact/job": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit lookup lines
         * @description CSV with a lookup line each: queryId, companyID, jobLevel, jobFunction, title, and up to eight columns more. The body may be packed with gzip. Every valid line costs one credit when the job starts. Here columns 7 and 8 are isPhoneRequired and isEmailRequired.
         */
        post: operations["submitJobContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/target/company/job/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a job stands
         * @description At once, or with `wait` as soon as there is something new to tell. It costs no credits.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /**
         * Cancel a job
         * @description Only while it is accepted. A job that is cancelled again stays as it is, and costs no credits.
         */
        delete: operations["cancelJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/target/contact/job/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a job stands
         * @description At once, or with `wait` as soon as there is something new to tell. It costs no credits.
         */
        get: operations["getJobContact"];
        put?: never;
        post?: never;
        /**
         * Cancel a job
         * @description Only while it is accepted. A job that is cancelled again stays as it is, and costs no credits.
         */
        delete: operations["cancelJobContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/target/company/job/{jobId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the results of a job
         * @description The stored CSV, or what is made from it: another form, some of the columns, the invalid lines. `Range`, `If-Range`, `If-Match` and `If-None-Match` are honoured. It costs no credits.
         */
        get: operations["getJobResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/target/contact/job/{jobId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the results of a job
         * @description The stored CSV, or what is made from it: another form, some of the columns, the invalid lines. `Range`, `If-Range`, `If-Match` and `If-None-Match` are honoured. It costs no credits.
         */
        get: operations["getJobResultsContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the jobs of this client, newest first */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server can serve requests */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description OpenAPI 3.1. The page `/docs` shows it.
         */
        get: operations["getOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "job.finished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job is finished
         * @description Signed as Standard Webhooks 1.0.0 has it. It can come more than once.
         */
        post: operations["jobFinished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job is failed
         * @description Signed as Standard Webhooks 1.0.0 has it. It can come more than once.
         */
        post: operations["jobFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.aborted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job is aborted
         * @description Signed as Standard Webhooks 1.0.0 has it. It can come more than once.
         */
        post: operations["jobAborted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    ping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A receiver is tried
         * @description Signed as Standard Webhooks 1.0.0 has it. It can come more than once.
         */
        post: operations["ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AccessToken: {
            accessTokenDetails: {
                /** @example Wq0rJ1Yc5x6w3cS2mYt9l4u8nVbE7aDgKpZoHfRiXyQ */
                accessToken: string;
                /**
                 * @description In the style of the family
                 * @example Tue, Jul 21, 2015 09:08:17 PM GMT
                 */
                expirationTime: string;
                /**
                 * @description Seconds
                 * @example 1209600
                 */
                expiresIn: number;
                /** @constant */
                tokenType: "bearer";
            };
        };
        AccessTokenXml: {
            /** @example Wq0rJ1Yc5x6w3cS2mYt9l4u8nVbE7aDgKpZoHfRiXyQ */
            accessToken: string;
            /**
             * @description In the style of the family
             * @example Tue, Jul 21, 2015 09:08:17 PM GMT
             */
            expirationTime: string;
            /**
             * @description Seconds
             * @example 1209600
             */
            expiresIn: number;
            /** @constant */
            tokenType: "bearer";
        };
        Error: {
            /** @description The reason phrase of the status */
            errorType: string;
            status: number;
            /** @description What tells errors apart */
            errorNumber: string;
            /** @description What was found, and what would be right */
            message: string;
            /**
             * @description The id of the request
             * @example 3sn9ovk8d2f0q5mh7a1c
             */
            diagnosticCode: string;
            /** @description The faults of lines, the first 100 of them */
            lineErrors?: components["schemas"]["LineError"][];
            /** @description How many there are */
            totalLineErrors?: number;
        };
        Health: {
            /** @constant */
            status: "ok";
        };
        JobList: {
            bulkJobs: {
                /** @example q3baijdk4nkli9o4990l */
                jobId: string;
                /** @constant */
                jobType: "targetLookup";
                /** @enum {string} */
                jobStatus: "accepted" | "processing" | "finished" | "failed" | "aborted";
                /**
                 * Format: date
                 * @description The day, UTC
                 */
                createdDate: string;
                creditsConsumed: number;
            }[];
        };
        JobListXml: {
            /** @example q3baijdk4nkli9o4990l */
            jobId: string;
            /** @enum {string} */
            jobType: "peopletab";
            /** @enum {string} */
            jobStatus: "accepted" | "processing" | "finished" | "failed" | "aborted";
            /**
             * Format: date
             * @description The day, UTC
             */
            createdDate: string;
            creditsConsumed: number;
        }[];
        JobReceipt: {
            /**
             * @description 20 characters of `[0-9a-v]`
             * @example q3baijdk4nkli9o4990l
             */
            jobId: string;
            /** @enum {string} */
            status: "accepted" | "processing" | "finished" | "failed" | "aborted";
            /** @constant */
            type: "targetLookup";
        };
        JobReceiptXml: {
            /**
             * @description 20 characters of `[0-9a-v]`
             * @example q3baijdk4nkli9o4990l
             */
            jobId: string;
            /** @enum {string} */
            status: "accepted" | "processing" | "finished" | "failed" | "aborted";
            /** @enum {string} */
            type: "peopletab";
        };
        JobStatus: {
            /**
             * @description 20 characters of `[0-9a-v]`
             * @example q3baijdk4nkli9o4990l
             */
            jobId: string;
            /** @enum {string} */
            status: "accepted" | "processing" | "finished" | "failed" | "aborted";
            /** @constant */
            type: "targetLookup";
            /**
             * @description Lines done so far; it never falls
             * @example 10
             */
            totalProcessed: number;
            /**
             * @description Lines of the job
             * @example 10
             */
            totalQueries: number;
            /**
             * @description Lines with at least one contact
             * @example 8
             */
            matchedQueries?: number;
            /** @description Lines that could not be run */
            invalidQueries?: number;
            /** @description Lines whose contacts were cut at the limit */
            truncatedQueries?: number;
            /** @description Contacts in the results */
            totalContacts?: number;
            /**
             * @description Credits debited for the job and not given back
             * @example 9
             */
            creditsConsumed: number;
            /** @description The data set that the job runs on */
            datasetVersion?: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            createdDate: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            startedDate?: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            finishedDate?: string;
            /**
             * Format: date-time
             * @description Until then the results are kept
             */
            expiresDate?: string;
            /** @description While accepted: the place among the waiting jobs of this client; 1 is the next to start */
            queuePosition?: number;
            /** @description While processing, from half a second on: at the pace so far */
            estimatedSecondsLeft?: number;
            /** @description When failed */
            failureReason?: string;
        };
        JobStatusXml: {
            /**
             * @description 20 characters of `[0-9a-v]`
             * @example q3baijdk4nkli9o4990l
             */
            jobId: string;
            /** @enum {string} */
            status: "accepted" | "processing" | "finished" | "failed" | "aborted";
            /** @enum {string} */
            type: "peopletab";
            /**
             * @description Lines done so far; it never falls
             * @example 10
             */
            totalProcessed: number;
            /**
             * @description Lines of the job
             * @example 10
             */
            totalQueries: number;
            /**
             * @description Lines with at least one contact
             * @example 8
             */
            matchedQueries?: number;
            /** @description Lines that could not be run */
            invalidQueries?: number;
            /** @description Lines whose contacts were cut at the limit */
            truncatedQueries?: number;
            /** @description Contacts in the results */
            totalContacts?: number;
            /**
             * @description Credits debited for the job and not given back
             * @example 9
             */
            creditsConsumed: number;
            /** @description The data set that the job runs on */
            datasetVersion?: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            createdDate: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            startedDate?: string;
            /**
             * Format: date-time
             * @description UTC, ISO 8601 with milliseconds
             */
            finishedDate?: string;
            /**
             * Format: date-time
             * @description Until then the results are kept
             */
            expiresDate?: string;
            /** @description While accepted: the place among the waiting jobs of this client; 1 is the next to start */
            queuePosition?: number;
            /** @description While processing, from half a second on: at the pace so far */
            estimatedSecondsLeft?: number;
            /** @description When failed */
            failureReason?: string;
        };
        JobValidation: {
            /** @description Whether no line has an error */
            valid: boolean;
            /** @example 10 */
            totalLines: number;
            /**
             * @description Lines that can be run
             * @example 9
             */
            validLines: number;
            totalLineErrors: number;
            /** @description The first 100 of them */
            lineErrors: components["schemas"]["LineError"][];
            /**
             * @description One for each line that can be run
             * @example 9
             */
            creditsRequired: number;
            /** @description Absent when they are unlimited */
            creditsAvailable?: number;
        };
        LineError: {
            /**
             * @description The number of the line, a header row not counted
             * @example 2
             */
            line: number;
            /**
             * @description Where it starts in the text
             * @example 2
             */
            physicalLine: number;
            /** @example q2 */
            queryId?: string;
            /** @example jobLevel */
            column?: string;
            /** @example 99 */
            value?: string;
            /**
             * @description An error number
             * @example 400-206
             */
            code: string;
            /** @example the job level id 99 does not exist */
            text: string;
        };
        OpenapiDocument: {
            [key: string]: unknown;
        };
        Readiness: {
            /** @constant */
            status: "ready";
            /** @example 0.1.0 */
            version: string;
        };
        ResultRow: {
            /** @example q1 */
            queryId?: string;
            /** @example 1 */
            line?: number;
            /** @example matched */
            matchStatus?: string;
            detail?: string;
            /** @example 1 */
            totalMatches?: number;
            newId?: string;
            contactId?: string;
            peopleId?: string;
            firstName?: string;
            middleName?: string;
            lastName?: string;
            /** @example Ana Silva */
            fullName?: string;
            /**
             * @example [
             *       "Director of Engineering"
             *     ]
             */
            titles?: string[];
            jobLevels?: string[];
            jobFunctions?: string[];
            active?: boolean;
            companyId?: number;
            companyName?: string;
            hasEmail?: boolean;
            emailMd5Hash?: string;
            hasPhone?: boolean;
            city?: string;
            state?: string;
            country?: string;
            area?: string;
            email?: string;
            phone?: string;
            corporatePhone?: string;
            linkedinHandle?: string;
        } & {
            [key: string]: string;
        };
    };
    responses: {
        /**
         * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
         *     - 400-209: The body is not text in its charset
         *     - 400-217: The Content-Type names a charset that does not exist
         *     - 400-218: A parameter of the request is not valid
         *     - 400-219: A login lacks clientId, clientSecret or grantType
         *     - 400-220: A login has a grantType other than cred
         */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Bad Request",
                 *       "status": 400,
                 *       "errorNumber": "400-221",
                 *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>400-221</errorNumber><errorType>Bad Request</errorType><message>The request is not well-formed HTTP, or its URL cannot be decoded</message><status>400</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /**
         * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
         *     - 400-209: The body is not text in its charset
         *     - 400-217: The Content-Type names a charset that does not exist
         *     - 400-218: A parameter of the request is not valid
         *     - 400-219: A login lacks clientId, clientSecret or grantType
         *     - 400-220: A login has a grantType other than cred
         */
        BadRequestJson: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Bad Request",
                 *       "status": 400,
                 *       "errorNumber": "400-221",
                 *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description - 409-200: A request with the same Idempotency-Key is still running */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Conflict",
                 *       "status": 409,
                 *       "errorNumber": "409-200",
                 *       "message": "A request with the same Idempotency-Key is still running",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>409-200</errorNumber><errorType>Conflict</errorType><message>A request with the same Idempotency-Key is still running</message><status>409</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /** @description - 500-200: Something failed inside the server */
        InternalServerError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Internal Server Error",
                 *       "status": 500,
                 *       "errorNumber": "500-200",
                 *       "message": "Something failed inside the server",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>500-200</errorNumber><errorType>Internal Server Error</errorType><message>Something failed inside the server</message><status>500</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /** @description - 500-200: Something failed inside the server */
        InternalServerErrorJson: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Internal Server Error",
                 *       "status": 500,
                 *       "errorNumber": "500-200",
                 *       "message": "Something failed inside the server",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description - 405-200: The client is not entitled to this API */
        MethodNotAllowed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Method Not Allowed",
                 *       "status": 405,
                 *       "errorNumber": "405-200",
                 *       "message": "The client is not entitled to this API",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>405-200</errorNumber><errorType>Method Not Allowed</errorType><message>The client is not entitled to this API</message><status>405</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /** @description - 406-200: The Accept header admits nothing that this path answers with */
        NotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Not Acceptable",
                 *       "status": 406,
                 *       "errorNumber": "406-200",
                 *       "message": "The Accept header admits nothing that this path answers with",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>406-200</errorNumber><errorType>Not Acceptable</errorType><message>The Accept header admits nothing that this path answers with</message><status>406</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /**
         * @description - 404-203: There is nothing at this path
         *     - 404-200: The client has no such job
         */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Not Found",
                 *       "status": 404,
                 *       "errorNumber": "404-203",
                 *       "message": "There is nothing at this path",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>404-203</errorNumber><errorType>Not Found</errorType><message>There is nothing at this path</message><status>404</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /** @description - 413-200: The body is larger than this server accepts */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Payload Too Large",
                 *       "status": 413,
                 *       "errorNumber": "413-200",
                 *       "message": "The body is larger than this server accepts",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>413-200</errorNumber><errorType>Payload Too Large</errorType><message>The body is larger than this server accepts</message><status>413</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /** @description - 413-200: The body is larger than this server accepts */
        PayloadTooLargeJson: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Payload Too Large",
                 *       "status": 413,
                 *       "errorNumber": "413-200",
                 *       "message": "The body is larger than this server accepts",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description - 412-200: The results are not the ones that If-Match asks for */
        PreconditionFailed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Precondition Failed",
                 *       "status": 412,
                 *       "errorNumber": "412-200",
                 *       "message": "The results are not the ones that If-Match asks for",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>412-200</errorNumber><errorType>Precondition Failed</errorType><message>The results are not the ones that If-Match asks for</message><status>412</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /** @description - 416-200: The Range is not in the file */
        RangeNotSatisfiable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                "Content-Range": components["headers"]["Content-Range"];
                "Accept-Ranges": components["headers"]["Accept-Ranges"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Range Not Satisfiable",
                 *       "status": 416,
                 *       "errorNumber": "416-200",
                 *       "message": "The Range is not in the file",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>416-200</errorNumber><errorType>Range Not Satisfiable</errorType><message>The Range is not in the file</message><status>416</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /** @description - 503-200: The server is starting, draining, or without its database */
        ServiceUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Service Unavailable",
                 *       "status": 503,
                 *       "errorNumber": "503-200",
                 *       "message": "The server is starting, draining, or without its database",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>503-200</errorNumber><errorType>Service Unavailable</errorType><message>The server is starting, draining, or without its database</message><status>503</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /** @description - 503-200: The server is starting, draining, or without its database */
        ServiceUnavailableJson: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Service Unavailable",
                 *       "status": 503,
                 *       "errorNumber": "503-200",
                 *       "message": "The server is starting, draining, or without its database",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description - 429-201: Too many logins of this clientId have failed from this address */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Too Many Requests",
                 *       "status": 429,
                 *       "errorNumber": "429-201",
                 *       "message": "Too many logins of this clientId have failed from this address",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>429-201</errorNumber><errorType>Too Many Requests</errorType><message>Too many logins of this clientId have failed from this address</message><status>429</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /** @description - 429-201: Too many logins of this clientId have failed from this address */
        TooManyRequestsJson: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Too Many Requests",
                 *       "status": 429,
                 *       "errorNumber": "429-201",
                 *       "message": "Too many logins of this clientId have failed from this address",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description - 401-205: The clientId or the clientSecret is wrong
         *     - 401-204: The client has been disabled
         */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Unauthorized",
                 *       "status": 401,
                 *       "errorNumber": "401-205",
                 *       "message": "The clientId or the clientSecret is wrong",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>401-205</errorNumber><errorType>Unauthorized</errorType><message>The clientId or the clientSecret is wrong</message><status>401</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /**
         * @description - 401-205: The clientId or the clientSecret is wrong
         *     - 401-204: The client has been disabled
         */
        UnauthorizedJson: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Unauthorized",
                 *       "status": 401,
                 *       "errorNumber": "401-205",
                 *       "message": "The clientId or the clientSecret is wrong",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description - 422-200: The Idempotency-Key was used for a different request */
        UnprocessableEntity: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Unprocessable Entity",
                 *       "status": 422,
                 *       "errorNumber": "422-200",
                 *       "message": "The Idempotency-Key was used for a different request",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>422-200</errorNumber><errorType>Unprocessable Entity</errorType><message>The Idempotency-Key was used for a different request</message><status>422</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /** @description - 415-200: The Content-Type or Content-Encoding is missing, malformed or not accepted here */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Vary: components["headers"]["Vary"];
                "Accept-Encoding": components["headers"]["Accept-Encoding"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Unsupported Media Type",
                 *       "status": 415,
                 *       "errorNumber": "415-200",
                 *       "message": "The Content-Type or Content-Encoding is missing, malformed or not accepted here",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
                /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>415-200</errorNumber><errorType>Unsupported Media Type</errorType><message>The Content-Type or Content-Encoding is missing, malformed or not accepted here</message><status>415</status></error> */
                "application/xml": components["schemas"]["Error"];
                "text/xml": components["schemas"]["Error"];
            };
        };
        /** @description - 415-200: The Content-Type or Content-Encoding is missing, malformed or not accepted here */
        UnsupportedMediaTypeJson: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Accept-Encoding": components["headers"]["Accept-Encoding"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorType": "Unsupported Media Type",
                 *       "status": 415,
                 *       "errorNumber": "415-200",
                 *       "message": "The Content-Type or Content-Encoding is missing, malformed or not accepted here",
                 *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The id of the request, the `diagnosticCode` of errors */
        "X-Request-Id": string;
        /** @description The request headers that the answer depends on */
        Vary: string;
        /** @description How many calls a token has in a window of so many seconds */
        "RateLimit-Policy": string;
        /** @description The calls that are left to the token, and the seconds until there are more */
        RateLimit: string;
        /** @description Seconds after which to try again */
        "Retry-After": number;
        /** @description The scheme that would be accepted */
        "WWW-Authenticate": string;
        /** @description The content coding that would be taken */
        "Accept-Encoding": string;
        /** @description `true` when this is the first answer to the key, once more */
        "Idempotency-Replayed": "true";
        /** @description Whether the answer may be kept */
        "Cache-Control": string;
        /** @description The name of the file */
        "Content-Disposition": string;
        /** @description `gzip` or `zstd`, as Accept-Encoding prefers */
        "Content-Encoding": string;
        /** @description Which bytes of the file these are */
        "Content-Range": string;
        /** @description `bytes` where Range is honoured, else `none` */
        "Accept-Ranges": string;
        /** @description The state of the file; strong where a download can be resumed */
        ETag: string;
        /** @description The SHA-256 of the whole file (RFC 9530) */
        "Repr-Digest": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createToken: {
        parameters: {
            query?: {
                /** @description Who logs in */
                clientId?: string;
                /** @description Shown once, when the client was created */
                clientSecret?: string;
                /** @description Always `cred` */
                grantType?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "clientId": "0123456789abcdefghij",
                 *       "clientSecret": "the secret of the client",
                 *       "grantType": "cred"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    /**
                     * @description Who logs in
                     * @example 0123456789abcdefghij
                     */
                    clientId?: string;
                    /**
                     * @description Shown once, when the client was created
                     * @example the secret of the client
                     */
                    clientSecret?: string;
                    /**
                     * @description Always `cred`
                     * @example cred
                     */
                    grantType?: string;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessTokenDetails": {
                     *         "accessToken": "Wq0rJ1Yc5x6w3cS2mYt9l4u8nVbE7aDgKpZoHfRiXyQ",
                     *         "expirationTime": "Tue, Jul 21, 2015 09:08:17 PM GMT",
                     *         "expiresIn": 1209600,
                     *         "tokenType": "bearer"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AccessToken"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><accessTokenDetails><accessToken>Wq0rJ1Yc5x6w3cS2mYt9l4u8nVbE7aDgKpZoHfRiXyQ</accessToken><expirationTime>Tue, Jul 21, 2015 09:08:17 PM GMT</expirationTime><expiresIn>1209600</expiresIn><tokenType>bearer</tokenType></accessTokenDetails> */
                    "application/xml": components["schemas"]["AccessTokenXml"];
                    "text/xml": components["schemas"]["AccessTokenXml"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is good for nothing any more */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>400-221</errorNumber><errorType>Bad Request</errorType><message>The request is not well-formed HTTP, or its URL cannot be decoded</message><status>400</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /**
             * @description - 401-200: The request has no access token
             *     - 401-201: The access token is not one of this installation
             *     - 401-202: The access token has expired
             *     - 401-203: The access token has been revoked
             *     - 401-204: The client has been disabled
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Unauthorized",
                     *       "status": 401,
                     *       "errorNumber": "401-200",
                     *       "message": "The request has no access token",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>401-200</errorNumber><errorType>Unauthorized</errorType><message>The request has no access token</message><status>401</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createTokenJson: {
        parameters: {
            query?: {
                /** @description Who logs in */
                clientId?: string;
                /** @description Shown once, when the client was created */
                clientSecret?: string;
                /** @description Always `cred` */
                grantType?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "clientId": "0123456789abcdefghij",
                 *       "clientSecret": "the secret of the client",
                 *       "grantType": "cred"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    /**
                     * @description Who logs in
                     * @example 0123456789abcdefghij
                     */
                    clientId?: string;
                    /**
                     * @description Shown once, when the client was created
                     * @example the secret of the client
                     */
                    clientSecret?: string;
                    /**
                     * @description Always `cred`
                     * @example cred
                     */
                    grantType?: string;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessTokenDetails": {
                     *         "accessToken": "Wq0rJ1Yc5x6w3cS2mYt9l4u8nVbE7aDgKpZoHfRiXyQ",
                     *         "expirationTime": "Tue, Jul 21, 2015 09:08:17 PM GMT",
                     *         "expiresIn": 1209600,
                     *         "tokenType": "bearer"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            400: components["responses"]["BadRequestJson"];
            401: components["responses"]["UnauthorizedJson"];
            413: components["responses"]["PayloadTooLargeJson"];
            415: components["responses"]["UnsupportedMediaTypeJson"];
            429: components["responses"]["TooManyRequestsJson"];
            500: components["responses"]["InternalServerErrorJson"];
            503: components["responses"]["ServiceUnavailableJson"];
        };
    };
    revokeTokenJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is good for nothing any more */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description - 401-200: The request has no access token
             *     - 401-201: The access token is not one of this installation
             *     - 401-202: The access token has expired
             *     - 401-203: The access token has been revoked
             *     - 401-204: The client has been disabled
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Unauthorized",
                     *       "status": 401,
                     *       "errorNumber": "401-200",
                     *       "message": "The request has no access token",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerErrorJson"];
            503: components["responses"]["ServiceUnavailableJson"];
        };
    };
    submitJob: {
        parameters: {
            query?: {
                /** @description Contacts returned per line at most */
                limit?: number;
                /** @description Whether a line with an error rejects the job, or is answered as invalid in its results */
                onInvalid?: "reject" | "report";
                /** @description Check everything and store nothing */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A name of your own for the request: when it is sent again, it is answered as before, and nothing is done */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example q1,1001,4,8,
                 *     q2,1002,,,engineer
                 */
                "text/plain": string;
                /**
                 * @example q1,1001,4,8,
                 *     q2,1002,,,engineer
                 */
                "application/octet-stream": string;
                /**
                 * @example q1,1001,4,8,
                 *     q2,1002,,,engineer
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jobId": "q3baijdk4nkli9o4990l",
                     *       "status": "accepted",
                     *       "type": "targetLookup"
                     *     }
                     */
                    "application/json": components["schemas"]["JobReceipt"] | components["schemas"]["JobValidation"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><BulkJobStatus><jobId>q3baijdk4nkli9o4990l</jobId><status>accepted</status><type>peopletab</type></BulkJobStatus> */
                    "application/xml": components["schemas"]["JobReceiptXml"] | components["schemas"]["JobValidation"];
                    "text/xml": components["schemas"]["JobReceiptXml"] | components["schemas"]["JobValidation"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-209: The body is not text in its charset
             *     - 400-217: The Content-Type names a charset that does not exist
             *     - 400-218: A parameter of the request is not valid
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
             *     - 400-107: A parameter is not a whole number
             *     - 400-200: The body cannot be read as CSV
             *     - 400-201: The body has no lines
             *     - 400-202: The body has more lines than one job may have
             *     - 400-203: A line has a number of columns that no lookup line has
             *     - 400-204: A line has no queryId
             *     - 400-216: A queryId is longer than 255 characters
             *     - 400-102: A companyId is not valid
             *     - 400-223: A line under a header row names no company
             *     - 400-224: A website is neither a host nor a URL
             *     - 400-205: A boolean column is neither true, false nor empty
             *     - 400-206: A job level id does not exist
             *     - 400-207: A job function id does not exist
             *     - 400-208: A country id does not exist
             *     - 400-212: The client has fewer credits left than the job has valid lines
             *     - 400-213: The client has as many unfinished jobs as it may have
             *     - 400-225: The Idempotency-Key is not one
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>400-221</errorNumber><errorType>Bad Request</errorType><message>The request is not well-formed HTTP, or its URL cannot be decoded</message><status>400</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /**
             * @description - 401-200: The request has no access token
             *     - 401-201: The access token is not one of this installation
             *     - 401-202: The access token has expired
             *     - 401-203: The access token has been revoked
             *     - 401-204: The client has been disabled
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Unauthorized",
                     *       "status": 401,
                     *       "errorNumber": "401-200",
                     *       "message": "The request has no access token",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>401-200</errorNumber><errorType>Unauthorized</errorType><message>The request has no access token</message><status>401</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            /** @description - 406-200: The Accept header admits nothing that this path answers with */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Not Acceptable",
                     *       "status": 406,
                     *       "errorNumber": "406-200",
                     *       "message": "The Accept header admits nothing that this path answers with",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>406-200</errorNumber><errorType>Not Acceptable</errorType><message>The Accept header admits nothing that this path answers with</message><status>406</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["Conflict"];
            /** @description - 413-200: The body is larger than this server accepts */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Payload Too Large",
                     *       "status": 413,
                     *       "errorNumber": "413-200",
                     *       "message": "The body is larger than this server accepts",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>413-200</errorNumber><errorType>Payload Too Large</errorType><message>The body is larger than this server accepts</message><status>413</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 415-200: The Content-Type or Content-Encoding is missing, malformed or not accepted here */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Accept-Encoding": components["headers"]["Accept-Encoding"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Unsupported Media Type",
                     *       "status": 415,
                     *       "errorNumber": "415-200",
                     *       "message": "The Content-Type or Content-Encoding is missing, malformed or not accepted here",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>415-200</errorNumber><errorType>Unsupported Media Type</errorType><message>The Content-Type or Content-Encoding is missing, malformed or not accepted here</message><status>415</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["UnprocessableEntity"];
            /** @description - 429-200: The token has made too many calls */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Too Many Requests",
                     *       "status": 429,
                     *       "errorNumber": "429-200",
                     *       "message": "The token has made too many calls",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>429-200</errorNumber><errorType>Too Many Requests</errorType><message>The token has made too many calls</message><status>429</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 500-200: Something failed inside the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Internal Server Error",
                     *       "status": 500,
                     *       "errorNumber": "500-200",
                     *       "message": "Something failed inside the server",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>500-200</errorNumber><errorType>Internal Server Error</errorType><message>Something failed inside the server</message><status>500</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 503-200: The server is starting, draining, or without its database */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Service Unavailable",
                     *       "status": 503,
                     *       "errorNumber": "503-200",
                     *       "message": "The server is starting, draining, or without its database",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>503-200</errorNumber><errorType>Service Unavailable</errorType><message>The server is starting, draining, or without its database</message><status>503</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
        };
    };
    submitJobContact: {
        parameters: {
            query?: {
                /** @description Contacts returned per line at most */
                limit?: number;
                /** @description Whether a line with an error rejects the job, or is answered as invalid in its results */
                onInvalid?: "reject" | "report";
                /** @description Check everything and store nothing */
                validateOnly?: boolean;
            };
            header?: {
                /** @description A name of your own for the request: when it is sent again, it is answered as before, and nothing is done */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example q1,1001,4,8,
                 *     q2,1002,,,engineer
                 */
                "text/plain": string;
                /**
                 * @example q1,1001,4,8,
                 *     q2,1002,,,engineer
                 */
                "application/octet-stream": string;
                /**
                 * @example q1,1001,4,8,
                 *     q2,1002,,,engineer
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jobId": "q3baijdk4nkli9o4990l",
                     *       "status": "accepted",
                     *       "type": "targetLookup"
                     *     }
                     */
                    "application/json": components["schemas"]["JobReceipt"] | components["schemas"]["JobValidation"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><BulkJobStatus><jobId>q3baijdk4nkli9o4990l</jobId><status>accepted</status><type>peopletab</type></BulkJobStatus> */
                    "application/xml": components["schemas"]["JobReceiptXml"] | components["schemas"]["JobValidation"];
                    "text/xml": components["schemas"]["JobReceiptXml"] | components["schemas"]["JobValidation"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-209: The body is not text in its charset
             *     - 400-217: The Content-Type names a charset that does not exist
             *     - 400-218: A parameter of the request is not valid
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
             *     - 400-107: A parameter is not a whole number
             *     - 400-200: The body cannot be read as CSV
             *     - 400-201: The body has no lines
             *     - 400-202: The body has more lines than one job may have
             *     - 400-203: A line has a number of columns that no lookup line has
             *     - 400-204: A line has no queryId
             *     - 400-216: A queryId is longer than 255 characters
             *     - 400-102: A companyId is not valid
             *     - 400-223: A line under a header row names no company
             *     - 400-224: A website is neither a host nor a URL
             *     - 400-205: A boolean column is neither true, false nor empty
             *     - 400-206: A job level id does not exist
             *     - 400-207: A job function id does not exist
             *     - 400-208: A country id does not exist
             *     - 400-212: The client has fewer credits left than the job has valid lines
             *     - 400-213: The client has as many unfinished jobs as it may have
             *     - 400-225: The Idempotency-Key is not one
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>400-221</errorNumber><errorType>Bad Request</errorType><message>The request is not well-formed HTTP, or its URL cannot be decoded</message><status>400</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /**
             * @description - 401-200: The request has no access token
             *     - 401-201: The access token is not one of this installation
             *     - 401-202: The access token has expired
             *     - 401-203: The access token has been revoked
             *     - 401-204: The client has been disabled
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Unauthorized",
                     *       "status": 401,
                     *       "errorNumber": "401-200",
                     *       "message": "The request has no access token",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>401-200</errorNumber><errorType>Unauthorized</errorType><message>The request has no access token</message><status>401</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            /** @description - 406-200: The Accept header admits nothing that this path answers with */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Not Acceptable",
                     *       "status": 406,
                     *       "errorNumber": "406-200",
                     *       "message": "The Accept header admits nothing that this path answers with",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>406-200</errorNumber><errorType>Not Acceptable</errorType><message>The Accept header admits nothing that this path answers with</message><status>406</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["Conflict"];
            /** @description - 413-200: The body is larger than this server accepts */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Payload Too Large",
                     *       "status": 413,
                     *       "errorNumber": "413-200",
                     *       "message": "The body is larger than this server accepts",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>413-200</errorNumber><errorType>Payload Too Large</errorType><message>The body is larger than this server accepts</message><status>413</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 415-200: The Content-Type or Content-Encoding is missing, malformed or not accepted here */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Accept-Encoding": components["headers"]["Accept-Encoding"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Unsupported Media Type",
                     *       "status": 415,
                     *       "errorNumber": "415-200",
                     *       "message": "The Content-Type or Content-Encoding is missing, malformed or not accepted here",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>415-200</errorNumber><errorType>Unsupported Media Type</errorType><message>The Content-Type or Content-Encoding is missing, malformed or not accepted here</message><status>415</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["UnprocessableEntity"];
            /** @description - 429-200: The token has made too many calls */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Too Many Requests",
                     *       "status": 429,
                     *       "errorNumber": "429-200",
                     *       "message": "The token has made too many calls",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>429-200</errorNumber><errorType>Too Many Requests</errorType><message>The token has made too many calls</message><status>429</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 500-200: Something failed inside the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Internal Server Error",
                     *       "status": 500,
                     *       "errorNumber": "500-200",
                     *       "message": "Something failed inside the server",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>500-200</errorNumber><errorType>Internal Server Error</errorType><message>Something failed inside the server</message><status>500</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 503-200: The server is starting, draining, or without its database */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Service Unavailable",
                     *       "status": 503,
                     *       "errorNumber": "503-200",
                     *       "message": "The server is starting, draining, or without its database",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>503-200</errorNumber><errorType>Service Unavailable</errorType><message>The server is starting, draining, or without its database</message><status>503</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: {
                /** @description Seconds to wait at most until the status or totalProcessed changes, or the job ends */
                wait?: number;
                /** @description The last totalProcessed that was seen */
                since?: number;
                /** @description The last status that was seen */
                status?: "accepted" | "processing" | "finished" | "failed" | "aborted";
            };
            header?: never;
            path: {
                /** @description 20 characters of `[0-9a-v]` */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jobId": "q3baijdk4nkli9o4990l",
                     *       "status": "accepted",
                     *       "type": "targetLookup",
                     *       "totalProcessed": 10,
                     *       "totalQueries": 10,
                     *       "matchedQueries": 8,
                     *       "creditsConsumed": 9,
                     *       "createdDate": "2026-11-24T15:02:33.007Z"
                     *     }
                     */
                    "application/json": components["schemas"]["JobStatus"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><BulkJobStatus><createdDate>2026-11-24T15:02:33.007Z</createdDate><creditsConsumed>9</creditsConsumed><jobId>q3baijdk4nkli9o4990l</jobId><matchedQueries>8</matchedQueries><status>accepted</status><totalProcessed>10</totalProcessed><totalQueries>10</totalQueries><type>peopletab</type></BulkJobStatus> */
                    "application/xml": components["schemas"]["JobStatusXml"];
                    "text/xml": components["schemas"]["JobStatusXml"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-218: A parameter of the request is not valid
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
             *     - 400-107: A parameter is not a whole number
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>400-221</errorNumber><errorType>Bad Request</errorType><message>The request is not well-formed HTTP, or its URL cannot be decoded</message><status>400</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /**
             * @description - 401-200: The request has no access token
             *     - 401-201: The access token is not one of this installation
             *     - 401-202: The access token has expired
             *     - 401-203: The access token has been revoked
             *     - 401-204: The client has been disabled
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Unauthorized",
                     *       "status": 401,
                     *       "errorNumber": "401-200",
                     *       "message": "The request has no access token",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>401-200</errorNumber><errorType>Unauthorized</errorType><message>The request has no access token</message><status>401</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            /** @description - 406-200: The Accept header admits nothing that this path answers with */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Not Acceptable",
                     *       "status": 406,
                     *       "errorNumber": "406-200",
                     *       "message": "The Accept header admits nothing that this path answers with",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>406-200</errorNumber><errorType>Not Acceptable</errorType><message>The Accept header admits nothing that this path answers with</message><status>406</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 429-200: The token has made too many calls */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Too Many Requests",
                     *       "status": 429,
                     *       "errorNumber": "429-200",
                     *       "message": "The token has made too many calls",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>429-200</errorNumber><errorType>Too Many Requests</errorType><message>The token has made too many calls</message><status>429</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 500-200: Something failed inside the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Internal Server Error",
                     *       "status": 500,
                     *       "errorNumber": "500-200",
                     *       "message": "Something failed inside the server",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>500-200</errorNumber><errorType>Internal Server Error</errorType><message>Something failed inside the server</message><status>500</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 503-200: The server is starting, draining, or without its database */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Service Unavailable",
                     *       "status": 503,
                     *       "errorNumber": "503-200",
                     *       "message": "The server is starting, draining, or without its database",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>503-200</errorNumber><errorType>Service Unavailable</errorType><message>The server is starting, draining, or without its database</message><status>503</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 20 characters of `[0-9a-v]` */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jobId": "q3baijdk4nkli9o4990l",
                     *       "status": "accepted",
                     *       "type": "targetLookup"
                     *     }
                     */
                    "application/json": components["schemas"]["JobReceipt"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><BulkJobStatus><jobId>q3baijdk4nkli9o4990l</jobId><status>accepted</status><type>peopletab</type></BulkJobStatus> */
                    "application/xml": components["schemas"]["JobReceiptXml"];
                    "text/xml": components["schemas"]["JobReceiptXml"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-215: The job can no longer be cancelled
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>400-221</errorNumber><errorType>Bad Request</errorType><message>The request is not well-formed HTTP, or its URL cannot be decoded</message><status>400</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /**
             * @description - 401-200: The request has no access token
             *     - 401-201: The access token is not one of this installation
             *     - 401-202: The access token has expired
             *     - 401-203: The access token has been revoked
             *     - 401-204: The client has been disabled
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Unauthorized",
                     *       "status": 401,
                     *       "errorNumber": "401-200",
                     *       "message": "The request has no access token",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>401-200</errorNumber><errorType>Unauthorized</errorType><message>The request has no access token</message><status>401</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            /** @description - 406-200: The Accept header admits nothing that this path answers with */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Not Acceptable",
                     *       "status": 406,
                     *       "errorNumber": "406-200",
                     *       "message": "The Accept header admits nothing that this path answers with",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>406-200</errorNumber><errorType>Not Acceptable</errorType><message>The Accept header admits nothing that this path answers with</message><status>406</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 429-200: The token has made too many calls */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Too Many Requests",
                     *       "status": 429,
                     *       "errorNumber": "429-200",
                     *       "message": "The token has made too many calls",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>429-200</errorNumber><errorType>Too Many Requests</errorType><message>The token has made too many calls</message><status>429</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 500-200: Something failed inside the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Internal Server Error",
                     *       "status": 500,
                     *       "errorNumber": "500-200",
                     *       "message": "Something failed inside the server",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>500-200</errorNumber><errorType>Internal Server Error</errorType><message>Something failed inside the server</message><status>500</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 503-200: The server is starting, draining, or without its database */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Service Unavailable",
                     *       "status": 503,
                     *       "errorNumber": "503-200",
                     *       "message": "The server is starting, draining, or without its database",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>503-200</errorNumber><errorType>Service Unavailable</errorType><message>The server is starting, draining, or without its database</message><status>503</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
        };
    };
    getJobContact: {
        parameters: {
            query?: {
                /** @description Seconds to wait at most until the status or totalProcessed changes, or the job ends */
                wait?: number;
                /** @description The last totalProcessed that was seen */
                since?: number;
                /** @description The last status that was seen */
                status?: "accepted" | "processing" | "finished" | "failed" | "aborted";
            };
            header?: never;
            path: {
                /** @description 20 characters of `[0-9a-v]` */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jobId": "q3baijdk4nkli9o4990l",
                     *       "status": "accepted",
                     *       "type": "targetLookup",
                     *       "totalProcessed": 10,
                     *       "totalQueries": 10,
                     *       "matchedQueries": 8,
                     *       "creditsConsumed": 9,
                     *       "createdDate": "2026-11-24T15:02:33.007Z"
                     *     }
                     */
                    "application/json": components["schemas"]["JobStatus"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><BulkJobStatus><createdDate>2026-11-24T15:02:33.007Z</createdDate><creditsConsumed>9</creditsConsumed><jobId>q3baijdk4nkli9o4990l</jobId><matchedQueries>8</matchedQueries><status>accepted</status><totalProcessed>10</totalProcessed><totalQueries>10</totalQueries><type>peopletab</type></BulkJobStatus> */
                    "application/xml": components["schemas"]["JobStatusXml"];
                    "text/xml": components["schemas"]["JobStatusXml"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-218: A parameter of the request is not valid
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
             *     - 400-107: A parameter is not a whole number
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>400-221</errorNumber><errorType>Bad Request</errorType><message>The request is not well-formed HTTP, or its URL cannot be decoded</message><status>400</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /**
             * @description - 401-200: The request has no access token
             *     - 401-201: The access token is not one of this installation
             *     - 401-202: The access token has expired
             *     - 401-203: The access token has been revoked
             *     - 401-204: The client has been disabled
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Unauthorized",
                     *       "status": 401,
                     *       "errorNumber": "401-200",
                     *       "message": "The request has no access token",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>401-200</errorNumber><errorType>Unauthorized</errorType><message>The request has no access token</message><status>401</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            /** @description - 406-200: The Accept header admits nothing that this path answers with */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Not Acceptable",
                     *       "status": 406,
                     *       "errorNumber": "406-200",
                     *       "message": "The Accept header admits nothing that this path answers with",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>406-200</errorNumber><errorType>Not Acceptable</errorType><message>The Accept header admits nothing that this path answers with</message><status>406</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 429-200: The token has made too many calls */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Too Many Requests",
                     *       "status": 429,
                     *       "errorNumber": "429-200",
                     *       "message": "The token has made too many calls",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>429-200</errorNumber><errorType>Too Many Requests</errorType><message>The token has made too many calls</message><status>429</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 500-200: Something failed inside the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Internal Server Error",
                     *       "status": 500,
                     *       "errorNumber": "500-200",
                     *       "message": "Something failed inside the server",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>500-200</errorNumber><errorType>Internal Server Error</errorType><message>Something failed inside the server</message><status>500</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 503-200: The server is starting, draining, or without its database */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Service Unavailable",
                     *       "status": 503,
                     *       "errorNumber": "503-200",
                     *       "message": "The server is starting, draining, or without its database",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>503-200</errorNumber><errorType>Service Unavailable</errorType><message>The server is starting, draining, or without its database</message><status>503</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
        };
    };
    cancelJobContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 20 characters of `[0-9a-v]` */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jobId": "q3baijdk4nkli9o4990l",
                     *       "status": "accepted",
                     *       "type": "targetLookup"
                     *     }
                     */
                    "application/json": components["schemas"]["JobReceipt"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><BulkJobStatus><jobId>q3baijdk4nkli9o4990l</jobId><status>accepted</status><type>peopletab</type></BulkJobStatus> */
                    "application/xml": components["schemas"]["JobReceiptXml"];
                    "text/xml": components["schemas"]["JobReceiptXml"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-215: The job can no longer be cancelled
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>400-221</errorNumber><errorType>Bad Request</errorType><message>The request is not well-formed HTTP, or its URL cannot be decoded</message><status>400</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /**
             * @description - 401-200: The request has no access token
             *     - 401-201: The access token is not one of this installation
             *     - 401-202: The access token has expired
             *     - 401-203: The access token has been revoked
             *     - 401-204: The client has been disabled
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Unauthorized",
                     *       "status": 401,
                     *       "errorNumber": "401-200",
                     *       "message": "The request has no access token",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>401-200</errorNumber><errorType>Unauthorized</errorType><message>The request has no access token</message><status>401</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            /** @description - 406-200: The Accept header admits nothing that this path answers with */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Not Acceptable",
                     *       "status": 406,
                     *       "errorNumber": "406-200",
                     *       "message": "The Accept header admits nothing that this path answers with",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>406-200</errorNumber><errorType>Not Acceptable</errorType><message>The Accept header admits nothing that this path answers with</message><status>406</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 429-200: The token has made too many calls */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Too Many Requests",
                     *       "status": 429,
                     *       "errorNumber": "429-200",
                     *       "message": "The token has made too many calls",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>429-200</errorNumber><errorType>Too Many Requests</errorType><message>The token has made too many calls</message><status>429</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 500-200: Something failed inside the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Internal Server Error",
                     *       "status": 500,
                     *       "errorNumber": "500-200",
                     *       "message": "Something failed inside the server",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>500-200</errorNumber><errorType>Internal Server Error</errorType><message>Something failed inside the server</message><status>500</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 503-200: The server is starting, draining, or without its database */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Service Unavailable",
                     *       "status": 503,
                     *       "errorNumber": "503-200",
                     *       "message": "The server is starting, draining, or without its database",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>503-200</errorNumber><errorType>Service Unavailable</errorType><message>The server is starting, draining, or without its database</message><status>503</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
        };
    };
    getJobResults: {
        parameters: {
            query?: {
                /** @description The form of the results; CSV unless Accept says otherwise */
                format?: "csv" | "ndjson" | "json" | "xml";
                /** @description Columns in the order wanted, separated by commas */
                fields?: string[];
                /** @description The input lines that are invalid, instead */
                only?: "invalid";
                /** @description Defuse cells that a spreadsheet would run, and add a byte order mark */
                spreadsheet?: boolean;
            };
            header?: never;
            path: {
                /** @description 20 characters of `[0-9a-v]` */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row for each contact, and one for each line that found none */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    "Content-Range": components["headers"]["Content-Range"];
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    ETag: components["headers"]["ETag"];
                    "Repr-Digest": components["headers"]["Repr-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example queryId,line,matchStatus
                     *     q1,1,matched
                     */
                    "text/csv": string;
                    /** @example {"queryId":"q1","line":1,"matchStatus":"matched"} */
                    "application/x-ndjson": string;
                    /**
                     * @example [
                     *       {
                     *         "queryId": "q1",
                     *         "line": 1,
                     *         "matchStatus": "matched",
                     *         "totalMatches": 1,
                     *         "fullName": "Ana Silva",
                     *         "titles": [
                     *           "Director of Engineering"
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ResultRow"][];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><results><result><fullName>Ana Silva</fullName><line>1</line><matchStatus>matched</matchStatus><queryId>q1</queryId><titles><title>Director of Engineering</title></titles><totalMatches>1</totalMatches></result></results> */
                    "application/xml": components["schemas"]["ResultRow"][];
                };
            };
            /** @description A part of the stored CSV */
            206: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    "Content-Range": components["headers"]["Content-Range"];
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    ETag: components["headers"]["ETag"];
                    "Repr-Digest": components["headers"]["Repr-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example queryId,line,matchStatus
                     *     q1,1,matched
                     */
                    "text/csv": string;
                };
            };
            /** @description The results are those of If-None-Match */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    "Content-Range": components["headers"]["Content-Range"];
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    ETag: components["headers"]["ETag"];
                    "Repr-Digest": components["headers"]["Repr-Digest"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-218: A parameter of the request is not valid
             *     - 400-214: The job has no results, or none yet
             *     - 400-101: Fields were asked for that do not exist
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>400-221</errorNumber><errorType>Bad Request</errorType><message>The request is not well-formed HTTP, or its URL cannot be decoded</message><status>400</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /**
             * @description - 401-200: The request has no access token
             *     - 401-201: The access token is not one of this installation
             *     - 401-202: The access token has expired
             *     - 401-203: The access token has been revoked
             *     - 401-204: The client has been disabled
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Unauthorized",
                     *       "status": 401,
                     *       "errorNumber": "401-200",
                     *       "message": "The request has no access token",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>401-200</errorNumber><errorType>Unauthorized</errorType><message>The request has no access token</message><status>401</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /**
             * @description - 404-203: There is nothing at this path
             *     - 404-200: The client has no such job
             *     - 404-202: The results are no longer kept
             *     - 404-204: The operator's own columns lie in a data set that has been removed
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Not Found",
                     *       "status": 404,
                     *       "errorNumber": "404-203",
                     *       "message": "There is nothing at this path",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>404-203</errorNumber><errorType>Not Found</errorType><message>There is nothing at this path</message><status>404</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            /** @description - 406-200: The Accept header admits nothing that this path answers with */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Not Acceptable",
                     *       "status": 406,
                     *       "errorNumber": "406-200",
                     *       "message": "The Accept header admits nothing that this path answers with",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>406-200</errorNumber><errorType>Not Acceptable</errorType><message>The Accept header admits nothing that this path answers with</message><status>406</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            416: components["responses"]["RangeNotSatisfiable"];
            /** @description - 429-200: The token has made too many calls */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Too Many Requests",
                     *       "status": 429,
                     *       "errorNumber": "429-200",
                     *       "message": "The token has made too many calls",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>429-200</errorNumber><errorType>Too Many Requests</errorType><message>The token has made too many calls</message><status>429</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 500-200: Something failed inside the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Internal Server Error",
                     *       "status": 500,
                     *       "errorNumber": "500-200",
                     *       "message": "Something failed inside the server",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>500-200</errorNumber><errorType>Internal Server Error</errorType><message>Something failed inside the server</message><status>500</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 503-200: The server is starting, draining, or without its database */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Service Unavailable",
                     *       "status": 503,
                     *       "errorNumber": "503-200",
                     *       "message": "The server is starting, draining, or without its database",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>503-200</errorNumber><errorType>Service Unavailable</errorType><message>The server is starting, draining, or without its database</message><status>503</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
        };
    };
    getJobResultsContact: {
        parameters: {
            query?: {
                /** @description The form of the results; CSV unless Accept says otherwise */
                format?: "csv" | "ndjson" | "json" | "xml";
                /** @description Columns in the order wanted, separated by commas */
                fields?: string[];
                /** @description The input lines that are invalid, instead */
                only?: "invalid";
                /** @description Defuse cells that a spreadsheet would run, and add a byte order mark */
                spreadsheet?: boolean;
            };
            header?: never;
            path: {
                /** @description 20 characters of `[0-9a-v]` */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row for each contact, and one for each line that found none */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    "Content-Range": components["headers"]["Content-Range"];
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    ETag: components["headers"]["ETag"];
                    "Repr-Digest": components["headers"]["Repr-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example queryId,line,matchStatus
                     *     q1,1,matched
                     */
                    "text/csv": string;
                    /** @example {"queryId":"q1","line":1,"matchStatus":"matched"} */
                    "application/x-ndjson": string;
                    /**
                     * @example [
                     *       {
                     *         "queryId": "q1",
                     *         "line": 1,
                     *         "matchStatus": "matched",
                     *         "totalMatches": 1,
                     *         "fullName": "Ana Silva",
                     *         "titles": [
                     *           "Director of Engineering"
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ResultRow"][];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><results><result><fullName>Ana Silva</fullName><line>1</line><matchStatus>matched</matchStatus><queryId>q1</queryId><titles><title>Director of Engineering</title></titles><totalMatches>1</totalMatches></result></results> */
                    "application/xml": components["schemas"]["ResultRow"][];
                };
            };
            /** @description A part of the stored CSV */
            206: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    "Content-Range": components["headers"]["Content-Range"];
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    ETag: components["headers"]["ETag"];
                    "Repr-Digest": components["headers"]["Repr-Digest"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example queryId,line,matchStatus
                     *     q1,1,matched
                     */
                    "text/csv": string;
                };
            };
            /** @description The results are those of If-None-Match */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    "Content-Range": components["headers"]["Content-Range"];
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    ETag: components["headers"]["ETag"];
                    "Repr-Digest": components["headers"]["Repr-Digest"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-218: A parameter of the request is not valid
             *     - 400-214: The job has no results, or none yet
             *     - 400-101: Fields were asked for that do not exist
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>400-221</errorNumber><errorType>Bad Request</errorType><message>The request is not well-formed HTTP, or its URL cannot be decoded</message><status>400</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /**
             * @description - 401-200: The request has no access token
             *     - 401-201: The access token is not one of this installation
             *     - 401-202: The access token has expired
             *     - 401-203: The access token has been revoked
             *     - 401-204: The client has been disabled
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Unauthorized",
                     *       "status": 401,
                     *       "errorNumber": "401-200",
                     *       "message": "The request has no access token",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>401-200</errorNumber><errorType>Unauthorized</errorType><message>The request has no access token</message><status>401</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /**
             * @description - 404-203: There is nothing at this path
             *     - 404-200: The client has no such job
             *     - 404-202: The results are no longer kept
             *     - 404-204: The operator's own columns lie in a data set that has been removed
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Not Found",
                     *       "status": 404,
                     *       "errorNumber": "404-203",
                     *       "message": "There is nothing at this path",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>404-203</errorNumber><errorType>Not Found</errorType><message>There is nothing at this path</message><status>404</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            405: components["responses"]["MethodNotAllowed"];
            /** @description - 406-200: The Accept header admits nothing that this path answers with */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Not Acceptable",
                     *       "status": 406,
                     *       "errorNumber": "406-200",
                     *       "message": "The Accept header admits nothing that this path answers with",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>406-200</errorNumber><errorType>Not Acceptable</errorType><message>The Accept header admits nothing that this path answers with</message><status>406</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            416: components["responses"]["RangeNotSatisfiable"];
            /** @description - 429-200: The token has made too many calls */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Too Many Requests",
                     *       "status": 429,
                     *       "errorNumber": "429-200",
                     *       "message": "The token has made too many calls",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>429-200</errorNumber><errorType>Too Many Requests</errorType><message>The token has made too many calls</message><status>429</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 500-200: Something failed inside the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Internal Server Error",
                     *       "status": 500,
                     *       "errorNumber": "500-200",
                     *       "message": "Something failed inside the server",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>500-200</errorNumber><errorType>Internal Server Error</errorType><message>Something failed inside the server</message><status>500</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 503-200: The server is starting, draining, or without its database */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Service Unavailable",
                     *       "status": 503,
                     *       "errorNumber": "503-200",
                     *       "message": "The server is starting, draining, or without its database",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>503-200</errorNumber><errorType>Service Unavailable</errorType><message>The server is starting, draining, or without its database</message><status>503</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description `day`, `month` or `year`; `day` when absent */
                period?: string;
                /** @description The first, as `2026-11-24`, `2026-11` or `2026` */
                start?: string;
                /** @description The last, included */
                end?: string;
                /** @description Numbers with commas between them: -1 not found, 0 failed, 1 accepted, 2 processing, 3 finished, 4 aborted */
                jobStatuses?: string;
                /** @description Numbers with commas between them: 4 contact lookup, 5 new contact details */
                jobTypes?: string;
                /** @description The first is 1 */
                page?: number;
                /** @description Jobs on a page */
                resultsPerPage?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bulkJobs": [
                     *         {
                     *           "jobId": "q3baijdk4nkli9o4990l",
                     *           "jobType": "targetLookup",
                     *           "jobStatus": "accepted",
                     *           "createdDate": "2026-11-24",
                     *           "creditsConsumed": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["JobList"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><bulkJobs><bulkJob><createdDate>2026-11-24</createdDate><creditsConsumed>0</creditsConsumed><jobId>q3baijdk4nkli9o4990l</jobId><jobStatus>accepted</jobStatus><jobType>peopletab</jobType></bulkJob></bulkJobs> */
                    "application/xml": components["schemas"]["JobListXml"];
                    "text/xml": components["schemas"]["JobListXml"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-218: A parameter of the request is not valid
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
             *     - 400-107: A parameter is not a whole number
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>400-221</errorNumber><errorType>Bad Request</errorType><message>The request is not well-formed HTTP, or its URL cannot be decoded</message><status>400</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /**
             * @description - 401-200: The request has no access token
             *     - 401-201: The access token is not one of this installation
             *     - 401-202: The access token has expired
             *     - 401-203: The access token has been revoked
             *     - 401-204: The client has been disabled
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Unauthorized",
                     *       "status": 401,
                     *       "errorNumber": "401-200",
                     *       "message": "The request has no access token",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>401-200</errorNumber><errorType>Unauthorized</errorType><message>The request has no access token</message><status>401</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 406-200: The Accept header admits nothing that this path answers with */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Not Acceptable",
                     *       "status": 406,
                     *       "errorNumber": "406-200",
                     *       "message": "The Accept header admits nothing that this path answers with",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>406-200</errorNumber><errorType>Not Acceptable</errorType><message>The Accept header admits nothing that this path answers with</message><status>406</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 429-200: The token has made too many calls */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Too Many Requests",
                     *       "status": 429,
                     *       "errorNumber": "429-200",
                     *       "message": "The token has made too many calls",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>429-200</errorNumber><errorType>Too Many Requests</errorType><message>The token has made too many calls</message><status>429</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 500-200: Something failed inside the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Internal Server Error",
                     *       "status": 500,
                     *       "errorNumber": "500-200",
                     *       "message": "Something failed inside the server",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>500-200</errorNumber><errorType>Internal Server Error</errorType><message>Something failed inside the server</message><status>500</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
            /** @description - 503-200: The server is starting, draining, or without its database */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Service Unavailable",
                     *       "status": 503,
                     *       "errorNumber": "503-200",
                     *       "message": "The server is starting, draining, or without its database",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>503-200</errorNumber><errorType>Service Unavailable</errorType><message>The server is starting, draining, or without its database</message><status>503</status></error> */
                    "application/xml": components["schemas"]["Error"];
                    "text/xml": components["schemas"]["Error"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerErrorJson"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready",
                     *       "version": "0.1.0"
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerErrorJson"];
            503: components["responses"]["ServiceUnavailableJson"];
        };
    };
    getOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["OpenapiDocument"];
                };
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "errorType": "Bad Request",
                     *       "status": 400,
                     *       "errorNumber": "400-221",
                     *       "message": "The request is not well-formed HTTP, or its URL cannot be decoded",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalServerErrorJson"];
            503: components["responses"]["ServiceUnavailableJson"];
        };
    };
    jobFinished: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the delivery: the same whenever it is tried again, so that it can be told apart */
                "webhook-id": string;
                /** @description When this attempt was sent: seconds since 1970 */
                "webhook-timestamp": number;
                /** @description `v1,` and the Base64 of the HMAC-SHA256 of `id.timestamp.body`; one for each valid secret */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "job.finished",
                 *       "timestamp": "2026-11-24T15:02:33.007Z",
                 *       "data": {
                 *         "jobId": "q3baijdk4nkli9o4990l",
                 *         "status": "finished",
                 *         "type": "targetLookup",
                 *         "totalProcessed": 10,
                 *         "totalQueries": 10,
                 *         "matchedQueries": 8,
                 *         "creditsConsumed": 9,
                 *         "createdDate": "2026-11-24T15:02:33.007Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "job.finished";
                    /**
                     * Format: date-time
                     * @description When it came to pass
                     */
                    timestamp: string;
                    /** @description The status of the job */
                    data: {
                        /**
                         * @description 20 characters of `[0-9a-v]`
                         * @example q3baijdk4nkli9o4990l
                         */
                        jobId: string;
                        /** @constant */
                        status: "finished";
                        /** @constant */
                        type: "targetLookup";
                        /**
                         * @description Lines done so far; it never falls
                         * @example 10
                         */
                        totalProcessed: number;
                        /**
                         * @description Lines of the job
                         * @example 10
                         */
                        totalQueries: number;
                        /**
                         * @description Lines with at least one contact
                         * @example 8
                         */
                        matchedQueries?: number;
                        /** @description Lines that could not be run */
                        invalidQueries?: number;
                        /** @description Lines whose contacts were cut at the limit */
                        truncatedQueries?: number;
                        /** @description Contacts in the results */
                        totalContacts?: number;
                        /**
                         * @description Credits debited for the job and not given back
                         * @example 9
                         */
                        creditsConsumed: number;
                        /** @description The data set that the job runs on */
                        datasetVersion?: string;
                        /**
                         * Format: date-time
                         * @description UTC, ISO 8601 with milliseconds
                         */
                        createdDate: string;
                        /**
                         * Format: date-time
                         * @description UTC, ISO 8601 with milliseconds
                         */
                        startedDate?: string;
                        /**
                         * Format: date-time
                         * @description UTC, ISO 8601 with milliseconds
                         */
                        finishedDate?: string;
                        /**
                         * Format: date-time
                         * @description Until then the results are kept
                         */
                        expiresDate?: string;
                        /** @description While accepted: the place among the waiting jobs of this client; 1 is the next to start */
                        queuePosition?: number;
                        /** @description While processing, from half a second on: at the pace so far */
                        estimatedSecondsLeft?: number;
                        /** @description When failed */
                        failureReason?: string;
                    };
                };
            };
        };
        responses: {
            /** @description It is not wanted, and will not be sent again */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. Answer within 15 seconds */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again up to nine times over three days; `Retry-After` is honoured. Redirects are not followed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    jobFailed: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the delivery: the same whenever it is tried again, so that it can be told apart */
                "webhook-id": string;
                /** @description When this attempt was sent: seconds since 1970 */
                "webhook-timestamp": number;
                /** @description `v1,` and the Base64 of the HMAC-SHA256 of `id.timestamp.body`; one for each valid secret */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "job.failed",
                 *       "timestamp": "2026-11-24T15:02:33.007Z",
                 *       "data": {
                 *         "jobId": "q3baijdk4nkli9o4990l",
                 *         "status": "failed",
                 *         "type": "targetLookup",
                 *         "totalProcessed": 10,
                 *         "totalQueries": 10,
                 *         "matchedQueries": 8,
                 *         "creditsConsumed": 9,
                 *         "createdDate": "2026-11-24T15:02:33.007Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "job.failed";
                    /**
                     * Format: date-time
                     * @description When it came to pass
                     */
                    timestamp: string;
                    /** @description The status of the job */
                    data: {
                        /**
                         * @description 20 characters of `[0-9a-v]`
                         * @example q3baijdk4nkli9o4990l
                         */
                        jobId: string;
                        /** @constant */
                        status: "failed";
                        /** @constant */
                        type: "targetLookup";
                        /**
                         * @description Lines done so far; it never falls
                         * @example 10
                         */
                        totalProcessed: number;
                        /**
                         * @description Lines of the job
                         * @example 10
                         */
                        totalQueries: number;
                        /**
                         * @description Lines with at least one contact
                         * @example 8
                         */
                        matchedQueries?: number;
                        /** @description Lines that could not be run */
                        invalidQueries?: number;
                        /** @description Lines whose contacts were cut at the limit */
                        truncatedQueries?: number;
                        /** @description Contacts in the results */
                        totalContacts?: number;
                        /**
                         * @description Credits debited for the job and not given back
                         * @example 9
                         */
                        creditsConsumed: number;
                        /** @description The data set that the job runs on */
                        datasetVersion?: string;
                        /**
                         * Format: date-time
                         * @description UTC, ISO 8601 with milliseconds
                         */
                        createdDate: string;
                        /**
                         * Format: date-time
                         * @description UTC, ISO 8601 with milliseconds
                         */
                        startedDate?: string;
                        /**
                         * Format: date-time
                         * @description UTC, ISO 8601 with milliseconds
                         */
                        finishedDate?: string;
                        /**
                         * Format: date-time
                         * @description Until then the results are kept
                         */
                        expiresDate?: string;
                        /** @description While accepted: the place among the waiting jobs of this client; 1 is the next to start */
                        queuePosition?: number;
                        /** @description While processing, from half a second on: at the pace so far */
                        estimatedSecondsLeft?: number;
                        /** @description When failed */
                        failureReason?: string;
                    };
                };
            };
        };
        responses: {
            /** @description It is not wanted, and will not be sent again */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. Answer within 15 seconds */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again up to nine times over three days; `Retry-After` is honoured. Redirects are not followed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    jobAborted: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the delivery: the same whenever it is tried again, so that it can be told apart */
                "webhook-id": string;
                /** @description When this attempt was sent: seconds since 1970 */
                "webhook-timestamp": number;
                /** @description `v1,` and the Base64 of the HMAC-SHA256 of `id.timestamp.body`; one for each valid secret */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "job.aborted",
                 *       "timestamp": "2026-11-24T15:02:33.007Z",
                 *       "data": {
                 *         "jobId": "q3baijdk4nkli9o4990l",
                 *         "status": "aborted",
                 *         "type": "targetLookup",
                 *         "totalProcessed": 10,
                 *         "totalQueries": 10,
                 *         "matchedQueries": 8,
                 *         "creditsConsumed": 9,
                 *         "createdDate": "2026-11-24T15:02:33.007Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "job.aborted";
                    /**
                     * Format: date-time
                     * @description When it came to pass
                     */
                    timestamp: string;
                    /** @description The status of the job */
                    data: {
                        /**
                         * @description 20 characters of `[0-9a-v]`
                         * @example q3baijdk4nkli9o4990l
                         */
                        jobId: string;
                        /** @constant */
                        status: "aborted";
                        /** @constant */
                        type: "targetLookup";
                        /**
                         * @description Lines done so far; it never falls
                         * @example 10
                         */
                        totalProcessed: number;
                        /**
                         * @description Lines of the job
                         * @example 10
                         */
                        totalQueries: number;
                        /**
                         * @description Lines with at least one contact
                         * @example 8
                         */
                        matchedQueries?: number;
                        /** @description Lines that could not be run */
                        invalidQueries?: number;
                        /** @description Lines whose contacts were cut at the limit */
                        truncatedQueries?: number;
                        /** @description Contacts in the results */
                        totalContacts?: number;
                        /**
                         * @description Credits debited for the job and not given back
                         * @example 9
                         */
                        creditsConsumed: number;
                        /** @description The data set that the job runs on */
                        datasetVersion?: string;
                        /**
                         * Format: date-time
                         * @description UTC, ISO 8601 with milliseconds
                         */
                        createdDate: string;
                        /**
                         * Format: date-time
                         * @description UTC, ISO 8601 with milliseconds
                         */
                        startedDate?: string;
                        /**
                         * Format: date-time
                         * @description UTC, ISO 8601 with milliseconds
                         */
                        finishedDate?: string;
                        /**
                         * Format: date-time
                         * @description Until then the results are kept
                         */
                        expiresDate?: string;
                        /** @description While accepted: the place among the waiting jobs of this client; 1 is the next to start */
                        queuePosition?: number;
                        /** @description While processing, from half a second on: at the pace so far */
                        estimatedSecondsLeft?: number;
                        /** @description When failed */
                        failureReason?: string;
                    };
                };
            };
        };
        responses: {
            /** @description It is not wanted, and will not be sent again */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. Answer within 15 seconds */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again up to nine times over three days; `Retry-After` is honoured. Redirects are not followed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ping: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the delivery: the same whenever it is tried again, so that it can be told apart */
                "webhook-id": string;
                /** @description When this attempt was sent: seconds since 1970 */
                "webhook-timestamp": number;
                /** @description `v1,` and the Base64 of the HMAC-SHA256 of `id.timestamp.body`; one for each valid secret */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "ping",
                 *       "timestamp": "2026-11-24T15:02:33.007Z",
                 *       "data": {}
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "ping";
                    /**
                     * Format: date-time
                     * @description When it came to pass
                     */
                    timestamp: string;
                    /** @description Nothing */
                    data: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description It is not wanted, and will not be sent again */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has arrived. Answer within 15 seconds */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It has not arrived, and is sent again up to nine times over three days; `Retry-After` is honoured. Redirects are not followed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
