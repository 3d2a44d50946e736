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
    "/oauth2/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token by OAuth 2
         * @description Client credentials (RFC 6749, section 4.4), for off-the-shelf clients: the same clientId and clientSecret as for the login, by Basic or in the form, and the same tokens.
         */
        post: operations["createOAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an access token by OAuth 2
         * @description As RFC 7009 has it: 200 also for what is no token, or no token of this client.
         */
        post: operations["revokeOAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-authorization-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where OAuth 2 clients find the rest
         * @description As RFC 8414 has it.
         */
        get: operations["getOAuthMetadata"];
        put?: never;
        post?: never;
        delete?: never;
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
         * Submit newIds, or lookup lines
         * @description A newId on each line, for the whole records of these contacts; this needs the entitlement `contactDetails`. Or CSV with a lookup line each: queryId, companyID, jobLevel, jobFunction, title, and up to eight columns more. Here columns 7 and 8 are isPhoneRequired and isEmailRequired. The body may be packed with gzip. Every valid line costs one credit when the job starts.
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
    "/api/v1/target/company/job/{jobId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to the webhook of a job
         * @description The attempts and what came back. Also for operators. It costs no credits.
         */
        get: operations["getJobDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/target/contact/job/{jobId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to the webhook of a job
         * @description The attempts and what came back. Also for operators. It costs no credits.
         */
        get: operations["getJobDeliveriesContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/target/company/job/{jobId}/deliveries/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the webhook of an ended job again
         * @description At once, whatever became of it, under the same webhook-id. Also for operators. It costs no credits.
         */
        post: operations["replayJobDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/target/contact/job/{jobId}/deliveries/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the webhook of an ended job again
         * @description At once, whatever became of it, under the same webhook-id. Also for operators. It costs no credits.
         */
        post: operations["replayJobDeliveriesContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a receiver of webhooks
         * @description Sends a signed `ping` at once and answers what came back: 200 also when nothing did. It costs no credits.
         */
        post: operations["pingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/target/company/{companyId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look contacts up at one company
         * @description The same lookup as that of a job, in the same order, for one company and page by page. It costs a credit; an error is free.
         */
        get: operations["lookUpContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/target/contact/{newId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole record of a contact
         * @description All that the active data set holds of a contact, the operator's own columns under `additional`. It costs a credit; an error is free.
         */
        get: operations["getContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find the ids of companies
         * @description Give at least one of name, website, ticker and externalId; what is given must all be right. By name, those come first that have just this name, the largest before the others. It is free.
         */
        get: operations["findCompanies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company/{companyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A company by its id
         * @description It is free.
         */
        get: operations["getCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The countries, by id
         * @description Of the active data set; the default table before the first import. It is free.
         */
        get: operations["listCountries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/jobLevels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The job levels, by id
         * @description Of the active data set; the default table before the first import. It is free.
         */
        get: operations["listJobLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/jobFunctions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The job functions, by id
         * @description Of the active data set; the default table before the first import. It is free.
         */
        get: operations["listJobFunctions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The states and provinces, by code and name
         * @description Of the active data set; the default table before the first import. It is free.
         */
        get: operations["listStates"];
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
        /**
         * List the jobs of this client, newest first
         * @description Operators may list those of another client, or of all. It is free.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transactions and credits of this client
         * @description Of all tokens of the client. The lines of a job count on the day on which it started. Operators may ask for that of another client. It is free.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the clients, oldest first */
        get: operations["listClients"];
        put?: never;
        /**
         * Create a client
         * @description With an id and a secret of its own, or those that its software already has.
         */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A client, and what it has used up this month */
        get: operations["getClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a client
         * @description What is not given stays. It holds from the next call on.
         */
        patch: operations["changeClient"];
        trace?: never;
    };
    "/api/v1/operator/clients/{clientId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a client a new secret
         * @description The old one ends at once.
         */
        post: operations["rotateClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/clients/{clientId}/rotate-webhook-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a client a new secret for its webhooks
         * @description For a while they are signed with the old one too.
         */
        post: operations["rotateClientWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/clients/{clientId}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke all tokens of a client */
        delete: operations["revokeClientTokens"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the access tokens, oldest first */
        get: operations["listTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a token, whosever it is
         * @description It is refused at once. Doing it again changes nothing.
         */
        delete: operations["revokeTokenById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the data sets, oldest first */
        get: operations["listDataSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/datasets/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a data set was built from */
        get: operations["getDataSet"];
        put?: never;
        post?: never;
        /**
         * Remove a data set with its files
         * @description The active one stays, and one that a job is running on.
         */
        delete: operations["removeDataSet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/datasets/{version}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a data set the active one
         * @description Running jobs stay on the one they started on.
         */
        post: operations["useDataSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/datasets/{version}/diff/{after}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who joined, left and changed title between two data sets
         * @description By company. It reads both whole, so it can take minutes, and a server does one at a time.
         */
        get: operations["compareDataSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/forgettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people who were forgotten, oldest first, without anything of them */
        get: operations["listForgettings"];
        put?: never;
        /**
         * Forget a person, or many
         * @description No answer, no result and no later import has the person any more. Name it in one way; its other contacts are found. Many people are forgotten in the time of one.
         */
        post: operations["forgetPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/forgettings/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a person was forgotten */
        post: operations["checkForgetting"];
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
        Client: {
            /**
             * @description The id of the client
             * @example 0i3qf7v2k5m8c1n4b6d9
             */
            clientId: string;
            /**
             * @description What it is, for people
             * @example CRM in production
             */
            name: string;
            /**
             * @description All that it may call
             * @example [
             *       "lookup",
             *       "contactDetails",
             *       "companies"
             *     ]
             */
            entitlements: ("lookup" | "contactDetails" | "companies" | "operator")[];
            /**
             * @description Credits of a calendar month; absent when they are unlimited
             * @example 5000
             */
            monthlyCredits?: number;
            /** @description Of this month */
            consumedCredits: number;
            /** @description For jobs that wait */
            reservedCredits: number;
            /** @description Absent when the setting maxUnfinishedJobs holds */
            maxUnfinishedJobs?: number;
            /**
             * Format: date-time
             * @description When it was created
             */
            createdDate: string;
            /**
             * Format: date-time
             * @description Since when it may neither log in nor call; absent when it may
             */
            disabledDate?: string;
        };
        ClientList: {
            clients: components["schemas"]["Client"][];
            page: number;
            /** @example 10 */
            resultsPerPage: number;
            /**
             * @description Clients on all pages
             * @example 1
             */
            totalResults: number;
        };
        ClientSecret: {
            /**
             * @description The id of the client
             * @example 0i3qf7v2k5m8c1n4b6d9
             */
            clientId: string;
            /**
             * @description Shown this once
             * @example the new secret
             */
            clientSecret: string;
            /** @description Tokens that were still valid and have been revoked */
            revokedTokens: number;
        };
        ClientWebhookSecret: {
            /**
             * @description The id of the client
             * @example 0i3qf7v2k5m8c1n4b6d9
             */
            clientId: string;
            /**
             * @description Shown this once
             * @example whsec_the new secret
             */
            webhookSecret: string;
            /**
             * Format: date-time
             * @description Until when webhooks are signed with the old one too
             */
            previousUntilDate?: string;
        };
        Company: {
            /**
             * @description Names it in lookup lines and paths
             * @example 482915
             */
            companyId: number;
            /**
             * @description As the data has it
             * @example Northwind Robotics
             */
            companyName?: string;
            /**
             * @description The host alone
             * @example northwind.example
             */
            website?: string;
            /**
             * @description The operator's own account id
             * @example 0015f00000ABCDe
             */
            externalCompanyId?: string;
            /** @description A symbol of an exchange */
            ticker?: string;
            /**
             * @description Of the company
             * @example San Diego
             */
            city?: string;
            /**
             * @description By code or name, as the data has it
             * @example CA
             */
            state?: string;
            /**
             * @description The name of a country
             * @example United States
             */
            country?: string;
            /**
             * @description How many contacts the data set has of it
             * @example 128
             */
            contacts: number;
            /** @description The operator's own columns of a file of companies, by their names */
            additional?: {
                [key: string]: string;
            };
        };
        CompanyList: {
            companies: {
                /**
                 * @description Names it in lookup lines and paths
                 * @example 482915
                 */
                companyId: number;
                /**
                 * @description As the data has it
                 * @example Northwind Robotics
                 */
                companyName?: string;
                /**
                 * @description The host alone
                 * @example northwind.example
                 */
                website?: string;
                /**
                 * @description The operator's own account id
                 * @example 0015f00000ABCDe
                 */
                externalCompanyId?: string;
                /** @description A symbol of an exchange */
                ticker?: string;
                /**
                 * @description Of the company
                 * @example San Diego
                 */
                city?: string;
                /**
                 * @description By code or name, as the data has it
                 * @example CA
                 */
                state?: string;
                /**
                 * @description The name of a country
                 * @example United States
                 */
                country?: string;
                /**
                 * @description How many contacts the data set has of it
                 * @example 128
                 */
                contacts: number;
                /** @description The operator's own columns of a file of companies, by their names */
                additional?: {
                    [key: string]: string;
                };
            }[];
            page: number;
            /** @example 10 */
            resultsPerPage: number;
            /**
             * @description Companies on all pages
             * @example 1
             */
            totalResults: number;
        };
        Contact: {
            /**
             * @description Names the contact to this client: 64 characters of URL-safe base64
             * @example Vb0rZ3pUq0yXn5cJ7mWd2kLh8sGt4fRa6eQi1oTu9xYzNwBvCpDlEjMgHkSrFaKd
             */
            newId: string;
            /**
             * @description Of the data
             * @example 3281093
             */
            contactId?: string;
            /** @description Of the person, the same in all employments */
            peopleId?: string;
            /**
             * @description As the data has it
             * @example Ana
             */
            firstName?: string;
            /** @description Or initials */
            middleName?: string;
            /**
             * @description As the data has it
             * @example Silva
             */
            lastName?: string;
            /**
             * @description As it is written
             * @example Ana Silva
             */
            fullName?: string;
            /**
             * @description Of this employment
             * @example [
             *       "Director of Engineering"
             *     ]
             */
            titles?: string[];
            /**
             * @description Names of job levels
             * @example [
             *       "Director"
             *     ]
             */
            jobLevels?: string[];
            /**
             * @description Names of job functions
             * @example [
             *       "Engineering"
             *     ]
             */
            jobFunctions?: string[];
            /** @description Whether it is a current employment */
            active: boolean;
            /**
             * @description Of the employer
             * @example 482915
             */
            companyId: number;
            /**
             * @description Of the employer
             * @example Northwind Robotics
             */
            companyName?: string;
            /** @description Whether an e-mail address is known */
            hasEmail: boolean;
            /** @description MD5 of the e-mail address in lower case, in hexadecimal digits */
            emailMd5Hash?: string;
            /** @description Whether the contact has a phone number of its own */
            hasPhone: boolean;
            /**
             * @description Of the contact
             * @example San Diego
             */
            city?: string;
            /**
             * @description By code or name, as the data has it
             * @example CA
             */
            state?: string;
            /**
             * @description The name of a country
             * @example United States
             */
            country?: string;
            /**
             * @description The name of an area
             * @example Greater San Diego Area
             */
            area?: string;
            /**
             * @description The e-mail address
             * @example ana.silva@example.com
             */
            email?: string;
            /**
             * @description Of the contact itself
             * @example +1 555 0100
             */
            phone?: string;
            /**
             * @description Of the company
             * @example +1 555 0000
             */
            corporatePhone?: string;
            /** @description The last part of the address of a profile */
            linkedinHandle?: string;
            /**
             * @description A few words on the contact
             * @example Leads the platform team
             */
            description?: string;
            /**
             * @description Street and number
             * @example 1 Main St
             */
            address?: string;
            /**
             * @description The postal code
             * @example 92101
             */
            zip?: string;
            /**
             * @description The operator's own columns, by their names
             * @example {
             *       "accountOwner": "Kim"
             *     }
             */
            additional?: {
                [key: string]: string;
            };
            /** @description With `retrieveCompanyDetails` */
            company?: {
                /**
                 * @description Names it in lookup lines and paths
                 * @example 482915
                 */
                companyId: number;
                /**
                 * @description As the data has it
                 * @example Northwind Robotics
                 */
                companyName?: string;
                /**
                 * @description The host alone
                 * @example northwind.example
                 */
                website?: string;
                /**
                 * @description The operator's own account id
                 * @example 0015f00000ABCDe
                 */
                externalCompanyId?: string;
                /** @description A symbol of an exchange */
                ticker?: string;
                /**
                 * @description Of the company
                 * @example San Diego
                 */
                city?: string;
                /**
                 * @description By code or name, as the data has it
                 * @example CA
                 */
                state?: string;
                /**
                 * @description The name of a country
                 * @example United States
                 */
                country?: string;
                /**
                 * @description How many contacts the data set has of it
                 * @example 128
                 */
                contacts: number;
                /** @description The operator's own columns of a file of companies, by their names */
                additional?: {
                    [key: string]: string;
                };
            };
        };
        ContactLookup: {
            contacts: {
                /**
                 * @description Names the contact to this client: 64 characters of URL-safe base64
                 * @example Vb0rZ3pUq0yXn5cJ7mWd2kLh8sGt4fRa6eQi1oTu9xYzNwBvCpDlEjMgHkSrFaKd
                 */
                newId: string;
                /**
                 * @description Of the data
                 * @example 3281093
                 */
                contactId?: string;
                /** @description Of the person, the same in all employments */
                peopleId?: string;
                /**
                 * @description As the data has it
                 * @example Ana
                 */
                firstName?: string;
                /** @description Or initials */
                middleName?: string;
                /**
                 * @description As the data has it
                 * @example Silva
                 */
                lastName?: string;
                /**
                 * @description As it is written
                 * @example Ana Silva
                 */
                fullName?: string;
                /**
                 * @description Of this employment
                 * @example [
                 *       "Director of Engineering"
                 *     ]
                 */
                titles?: string[];
                /**
                 * @description Names of job levels
                 * @example [
                 *       "Director"
                 *     ]
                 */
                jobLevels?: string[];
                /**
                 * @description Names of job functions
                 * @example [
                 *       "Engineering"
                 *     ]
                 */
                jobFunctions?: string[];
                /** @description Whether it is a current employment */
                active: boolean;
                /**
                 * @description Of the employer
                 * @example 482915
                 */
                companyId: number;
                /**
                 * @description Of the employer
                 * @example Northwind Robotics
                 */
                companyName?: string;
                /** @description Whether an e-mail address is known */
                hasEmail: boolean;
                /** @description MD5 of the e-mail address in lower case, in hexadecimal digits */
                emailMd5Hash?: string;
                /** @description Whether the contact has a phone number of its own */
                hasPhone: boolean;
                /**
                 * @description Of the contact
                 * @example San Diego
                 */
                city?: string;
                /**
                 * @description By code or name, as the data has it
                 * @example CA
                 */
                state?: string;
                /**
                 * @description The name of a country
                 * @example United States
                 */
                country?: string;
                /**
                 * @description The name of an area
                 * @example Greater San Diego Area
                 */
                area?: string;
                /**
                 * @description The e-mail address
                 * @example ana.silva@example.com
                 */
                email?: string;
                /**
                 * @description Of the contact itself
                 * @example +1 555 0100
                 */
                phone?: string;
                /**
                 * @description Of the company
                 * @example +1 555 0000
                 */
                corporatePhone?: string;
                /** @description The last part of the address of a profile */
                linkedinHandle?: string;
            }[];
            page: number;
            /** @example 10 */
            resultsPerPage: number;
            /**
             * @description Contacts on all pages
             * @example 1
             */
            totalResults: number;
        };
        Countries: {
            countries: {
                /**
                 * @description For peopleCountries
                 * @example 1
                 */
                countryId: number;
                /**
                 * @description The name
                 * @example United States
                 */
                countryName: string;
            }[];
        };
        CountriesXml: {
            /**
             * @description For peopleCountries
             * @example 1
             */
            countryId: number;
            /**
             * @description The name
             * @example United States
             */
            countryName: string;
        }[];
        CreatedClient: {
            /**
             * @description The id of the client
             * @example 0i3qf7v2k5m8c1n4b6d9
             */
            clientId: string;
            /**
             * @description What it is, for people
             * @example CRM in production
             */
            name: string;
            /**
             * @description All that it may call
             * @example [
             *       "lookup",
             *       "contactDetails",
             *       "companies"
             *     ]
             */
            entitlements: ("lookup" | "contactDetails" | "companies" | "operator")[];
            /**
             * @description Credits of a calendar month; absent when they are unlimited
             * @example 5000
             */
            monthlyCredits?: number;
            /** @description Of this month */
            consumedCredits: number;
            /** @description For jobs that wait */
            reservedCredits: number;
            /** @description Absent when the setting maxUnfinishedJobs holds */
            maxUnfinishedJobs?: number;
            /**
             * Format: date-time
             * @description When it was created
             */
            createdDate: string;
            /**
             * Format: date-time
             * @description Since when it may neither log in nor call; absent when it may
             */
            disabledDate?: string;
            /**
             * @description Shown this once; absent when it was brought along
             * @example the new secret
             */
            clientSecret?: string;
            /**
             * @description Signs its webhooks; shown this once
             * @example whsec_the new secret
             */
            webhookSecret: string;
        };
        DataSet: {
            /**
             * @description Names it
             * @example 20261124T155229-j37t
             */
            version: string;
            /**
             * Format: date-time
             * @description When it was built
             */
            createdDate: string;
            /**
             * @description The program that built it
             * @example rollcall 0.1.0
             */
            builtBy: string;
            /** @description Names of the files it was built from */
            sources: string[];
            /**
             * @description Contacts in it
             * @example 3000000
             */
            contacts: number;
            /**
             * @description Companies in it
             * @example 200000
             */
            companies: number;
            /** @description What became of the rows of the files */
            rows: {
                /**
                 * @description Rows of the files
                 * @example 3000200
                 */
                read: number;
                /**
                 * @description Rows that are contacts now
                 * @example 3000000
                 */
                taken: number;
                /**
                 * @description Rows with a fault
                 * @example 120
                 */
                rejected: number;
                /**
                 * @description Rows of a contact that was there
                 * @example 80
                 */
                duplicates: number;
            };
        };
        DataSetDifference: {
            /**
             * @description The older version
             * @example 20261124T155229-j37t
             */
            before: string;
            /**
             * @description The newer version
             * @example 20261124T155229-j37t
             */
            after: string;
            companies: {
                /** @example 482915 */
                companyId: number;
                /** @example Northwind Robotics */
                companyName: string;
                /**
                 * @example changed
                 * @enum {string}
                 */
                change: "new" | "gone" | "changed";
                /**
                 * @description What of the company itself is another, by the name of the field
                 * @example {
                 *       "website": {
                 *         "before": "northwind.example",
                 *         "after": "northwind-robotics.example"
                 *       }
                 *     }
                 */
                companyFields: {
                    [key: string]: {
                        before: string | number;
                        after: string | number;
                    };
                };
                /** @description Contacts that the older version does not have */
                joined: {
                    /** @example 3281093 */
                    contactId: string;
                    /**
                     * @description Of the person, the same in all employments
                     * @example p77
                     */
                    peopleId: string;
                    /** @example Ana Silva */
                    fullName: string;
                    /**
                     * @description Empty where none is known
                     * @example ana.silva@example.com
                     */
                    email: string;
                    /**
                     * @example [
                     *       "Director of Engineering"
                     *     ]
                     */
                    titles: string[];
                }[];
                /** @description Contacts that the newer version does not have */
                left: {
                    /** @example 3281093 */
                    contactId: string;
                    /**
                     * @description Of the person, the same in all employments
                     * @example p77
                     */
                    peopleId: string;
                    /** @example Ana Silva */
                    fullName: string;
                    /**
                     * @description Empty where none is known
                     * @example ana.silva@example.com
                     */
                    email: string;
                    /**
                     * @example [
                     *       "Director of Engineering"
                     *     ]
                     */
                    titles: string[];
                }[];
                changedTitle: {
                    /** @example 3281093 */
                    contactId: string;
                    /**
                     * @description Of the person, the same in all employments
                     * @example p77
                     */
                    peopleId: string;
                    /** @example Ana Silva */
                    fullName: string;
                    /**
                     * @description Empty where none is known
                     * @example ana.silva@example.com
                     */
                    email: string;
                    /**
                     * @description The titles as they were
                     * @example [
                     *       "Engineering Manager"
                     *     ]
                     */
                    before: string[];
                    /**
                     * @description The titles as they are
                     * @example [
                     *       "Director of Engineering"
                     *     ]
                     */
                    after: string[];
                }[];
                /** @description Contacts of which only other fields changed */
                changedOtherwise: number;
                /**
                 * @description How often a field is another, by its name
                 * @example {
                 *       "city": 3
                 *     }
                 */
                changedFields: {
                    [key: string]: number;
                };
            }[];
            /** @description Changes that are counted and not listed */
            unlisted: number;
            totals: {
                /**
                 * @description Whether there is no change at all
                 * @example false
                 */
                equal: boolean;
                contacts: {
                    before: number;
                    after: number;
                    joined: number;
                    left: number;
                    changedTitle: number;
                    changedOtherwise: number;
                    /**
                     * @description How often a field is another, by its name
                     * @example {
                     *       "city": 3
                     *     }
                     */
                    changedFields: {
                        [key: string]: number;
                    };
                };
                companies: {
                    before: number;
                    after: number;
                    new: number;
                    gone: number;
                    changed: number;
                    /**
                     * @description How often a field is another, by its name
                     * @example {
                     *       "city": 3
                     *     }
                     */
                    changedFields: {
                        [key: string]: number;
                    };
                };
                /** @enum {string} */
                referenceTables: "same" | "different";
            };
        };
        DataSetList: {
            dataSets: {
                /**
                 * @description Names it
                 * @example 20261124T155229-j37t
                 */
                version: string;
                /** @description Whether new jobs run on it */
                active: boolean;
                /** @description Whether it becomes active when enough workers have fetched it */
                announced: boolean;
                /** @description Workers that have a copy of their own */
                copies: number;
                /** @description Jobs that have not ended and run on it */
                pinnedJobs: number;
                /**
                 * @description Contacts in it
                 * @example 3000000
                 */
                contacts: number;
                /**
                 * @description Companies in it
                 * @example 200000
                 */
                companies: number;
                /**
                 * @description Of its files
                 * @example 812000000
                 */
                sizeBytes: number;
                /**
                 * Format: date-time
                 * @description When it was built
                 */
                createdDate: string;
                /** @description Names of the files it was built from */
                sources: string[];
            }[];
            page: number;
            /** @example 10 */
            resultsPerPage: number;
            /**
             * @description Data sets on all pages
             * @example 1
             */
            totalResults: number;
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
        ForgettingCheck: {
            /** @description Whether such a person was forgotten, everywhere */
            forgotten: boolean;
            forgettings: {
                /** @description Its number among all */
                sequence: number;
                /** @description Who did it */
                operator: string;
                /**
                 * @description What the person was named by
                 * @enum {string}
                 */
                identifierKind: "email" | "peopleId" | "contactId" | "nameAtCompany";
                /** @description A hash of it under a key of the installation, in hexadecimal digits */
                identifierHash: string;
                /** @description How many were found */
                contacts: number;
                /**
                 * Format: date-time
                 * @description Since when nobody is shown the person
                 */
                begunDate: string;
                /**
                 * Format: date-time
                 * @description When everything was confirmed; absent while it is not
                 */
                forgottenDate?: string;
            }[];
        };
        ForgettingList: {
            forgettings: {
                /** @description Its number among all */
                sequence: number;
                /** @description Who did it */
                operator: string;
                /**
                 * @description What the person was named by
                 * @enum {string}
                 */
                identifierKind: "email" | "peopleId" | "contactId" | "nameAtCompany";
                /** @description A hash of it under a key of the installation, in hexadecimal digits */
                identifierHash: string;
                /** @description How many were found */
                contacts: number;
                /**
                 * Format: date-time
                 * @description Since when nobody is shown the person
                 */
                begunDate: string;
                /**
                 * Format: date-time
                 * @description When everything was confirmed; absent while it is not
                 */
                forgottenDate?: string;
            }[];
            page: number;
            /** @example 10 */
            resultsPerPage: number;
            /**
             * @description Forgettings on all pages
             * @example 1
             */
            totalResults: number;
        };
        ForgettingOutcome: {
            /** @description How many were found */
            contacts: number;
            /** @description True: every process has confirmed. False: the same call again goes on with what is left */
            forgotten: boolean;
            /** @description Results of jobs that held the person */
            rewrittenResults: number;
        };
        Health: {
            /** @constant */
            status: "ok";
        };
        JobFunctions: {
            jobFunctions: {
                /**
                 * @description For jobFunction
                 * @example 8
                 */
                jobFunctionId: number;
                /**
                 * @description The name
                 * @example Engineering
                 */
                jobFunctionName: string;
            }[];
        };
        JobFunctionsXml: {
            /**
             * @description For jobFunction
             * @example 8
             */
            jobFunctionId: number;
            /**
             * @description The name
             * @example Engineering
             */
            jobFunctionName: string;
        }[];
        JobLevels: {
            jobLevels: {
                /**
                 * @description For jobLevel
                 * @example 4
                 */
                jobLevelId: number;
                /**
                 * @description The name
                 * @example Director
                 */
                jobLevelName: string;
            }[];
        };
        JobLevelsXml: {
            /**
             * @description For jobLevel
             * @example 4
             */
            jobLevelId: number;
            /**
             * @description The name
             * @example Director
             */
            jobLevelName: string;
        }[];
        JobList: {
            bulkJobs: {
                /** @example q3baijdk4nkli9o4990l */
                jobId: string;
                /**
                 * @description What the job is; in XML, a lookup job is `peopletab`
                 * @enum {string}
                 */
                jobType: "targetLookup" | "targetContactDetails";
                /** @enum {string} */
                jobStatus: "accepted" | "processing" | "finished" | "failed" | "aborted";
                /**
                 * Format: date
                 * @description The day, UTC
                 */
                createdDate: string;
                creditsConsumed: number;
                /** @description Whose job it is, where clientId or allClients is given */
                clientId?: string;
            }[];
        };
        JobListXml: {
            /** @example q3baijdk4nkli9o4990l */
            jobId: string;
            /**
             * @description What the job is; in XML, a lookup job is `peopletab`
             * @enum {string}
             */
            jobType: "peopletab" | "targetContactDetails";
            /** @enum {string} */
            jobStatus: "accepted" | "processing" | "finished" | "failed" | "aborted";
            /**
             * Format: date
             * @description The day, UTC
             */
            createdDate: string;
            creditsConsumed: number;
            /** @description Whose job it is, where clientId or allClients is given */
            clientId?: string;
        }[];
        JobReceipt: {
            /**
             * @description 20 characters of `[0-9a-v]`
             * @example q3baijdk4nkli9o4990l
             */
            jobId: string;
            /** @enum {string} */
            status: "accepted" | "processing" | "finished" | "failed" | "aborted";
            /**
             * @description What the job is; in XML, a lookup job is `peopletab`
             * @enum {string}
             */
            type: "targetLookup" | "targetContactDetails";
        };
        JobReceiptXml: {
            /**
             * @description 20 characters of `[0-9a-v]`
             * @example q3baijdk4nkli9o4990l
             */
            jobId: string;
            /** @enum {string} */
            status: "accepted" | "processing" | "finished" | "failed" | "aborted";
            /**
             * @description What the job is; in XML, a lookup job is `peopletab`
             * @enum {string}
             */
            type: "peopletab" | "targetContactDetails";
        };
        JobStatus: {
            /**
             * @description 20 characters of `[0-9a-v]`
             * @example q3baijdk4nkli9o4990l
             */
            jobId: string;
            /** @enum {string} */
            status: "accepted" | "processing" | "finished" | "failed" | "aborted";
            /**
             * @description What the job is; in XML, a lookup job is `peopletab`
             * @enum {string}
             */
            type: "targetLookup" | "targetContactDetails";
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
            /**
             * @description With a webhook: whether it is still to be sent, was delivered, or was given up
             * @enum {string}
             */
            webhookStatus?: "pending" | "delivered" | "failed";
        };
        JobStatusXml: {
            /**
             * @description 20 characters of `[0-9a-v]`
             * @example q3baijdk4nkli9o4990l
             */
            jobId: string;
            /** @enum {string} */
            status: "accepted" | "processing" | "finished" | "failed" | "aborted";
            /**
             * @description What the job is; in XML, a lookup job is `peopletab`
             * @enum {string}
             */
            type: "peopletab" | "targetContactDetails";
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
            /**
             * @description With a webhook: whether it is still to be sent, was delivered, or was given up
             * @enum {string}
             */
            webhookStatus?: "pending" | "delivered" | "failed";
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
        OAuthError: {
            /**
             * @description What tells errors apart
             * @enum {string}
             */
            error: "invalid_request" | "invalid_client" | "unsupported_grant_type" | "invalid_scope" | "temporarily_unavailable" | "server_error";
            /** @description What was found, and what would be right */
            error_description: string;
        };
        OAuthMetadata: {
            /**
             * @description The base URL of this server
             * @example https://contacts.example.com
             */
            issuer: string;
            /**
             * @description Where tokens come from
             * @example https://contacts.example.com/oauth2/token
             */
            token_endpoint: string;
            /**
             * @description How a client shows who it is there
             * @example [
             *       "client_secret_basic",
             *       "client_secret_post"
             *     ]
             */
            token_endpoint_auth_methods_supported: string[];
            /**
             * @description Where they are revoked
             * @example https://contacts.example.com/oauth2/revoke
             */
            revocation_endpoint: string;
            /**
             * @description Likewise
             * @example [
             *       "client_secret_basic",
             *       "client_secret_post"
             *     ]
             */
            revocation_endpoint_auth_methods_supported: string[];
            /**
             * @description Only client credentials
             * @example [
             *       "client_credentials"
             *     ]
             */
            grant_types_supported: string[];
            /**
             * @description None: there is nobody to be asked for a permission
             * @example []
             */
            response_types_supported: string[];
            /**
             * @description The entitlements
             * @example [
             *       "lookup",
             *       "contactDetails",
             *       "companies",
             *       "operator"
             *     ]
             */
            scopes_supported: string[];
        };
        OAuthToken: {
            /**
             * @description The token, for Authorization: Bearer or the header accessToken
             * @example Wq0rJ1Yc5x6w3cS2mYt9l4u8nVbE7aDgKpZoHfRiXyQ
             */
            access_token: string;
            /** @constant */
            token_type: "Bearer";
            /**
             * @description Seconds
             * @example 1209600
             */
            expires_in: number;
            /**
             * @description All entitlements of the client, with spaces between them; absent when it has none
             * @example lookup contactDetails companies
             */
            scope?: string;
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
        RevokedTokens: {
            /**
             * @description The id of the client
             * @example 0i3qf7v2k5m8c1n4b6d9
             */
            clientId: string;
            /**
             * @description Tokens that were still valid
             * @example 2
             */
            revokedTokens: number;
        };
        States: {
            states: {
                /**
                 * @description For peopleStates, as the name is
                 * @example CA
                 */
                stateCode: string;
                /**
                 * @description The name
                 * @example California
                 */
                stateName: string;
                /**
                 * @description The country that it lies in
                 * @example 1
                 */
                countryId?: number;
            }[];
        };
        StatesXml: {
            /**
             * @description For peopleStates, as the name is
             * @example CA
             */
            stateCode: string;
            /**
             * @description The name
             * @example California
             */
            stateName: string;
            /**
             * @description The country that it lies in
             * @example 1
             */
            countryId?: number;
        }[];
        TokenList: {
            tokens: {
                /**
                 * @description Names the token and opens nothing: a token itself is never stored
                 * @example 5m8c1n4b6d9k2v0i3qf7
                 */
                tokenId: string;
                /**
                 * @description The id of the client
                 * @example 0i3qf7v2k5m8c1n4b6d9
                 */
                clientId: string;
                /**
                 * Format: date-time
                 * @description When it was given out
                 */
                createdDate: string;
                /**
                 * Format: date-time
                 * @description Until when it is valid
                 */
                expiresDate: string;
                /**
                 * Format: date-time
                 * @description When it was revoked; absent when it was not
                 */
                revokedDate?: string;
            }[];
            page: number;
            /** @example 10 */
            resultsPerPage: number;
            /**
             * @description Tokens on all pages
             * @example 1
             */
            totalResults: number;
        };
        Usage: {
            /**
             * @description The id of the client
             * @example 0i3qf7v2k5m8c1n4b6d9
             */
            accountId: string;
            /**
             * @example month
             * @enum {string}
             */
            period: "day" | "month" | "year";
            /** @example 2026-11 */
            start: string;
            /** @example 2026-11 */
            end: string;
            /** @description By date, then by name; what was not used is left out */
            usageForAccount: {
                /** @enum {string} */
                api: "contactLookup" | "contactDetails" | "contactLookupJob" | "contactDetailsJob";
                /**
                 * @description Each cost a credit
                 * @example 9
                 */
                transactions: number;
                /**
                 * @description The day, month or year, UTC
                 * @example 2026-11
                 */
                date: string;
            }[];
            /** @description One: the credits of the current month, whatever is asked for */
            creditsForAccount: {
                /**
                 * @description Of the month; absent when they are unlimited
                 * @example 5000
                 */
                allocatedCredits?: number;
                /** @example 9 */
                consumedCredits: number;
            }[];
            /** @description Where the jobs are listed */
            bulkJobReferenceUrl: string;
        };
        UsedDataSet: {
            /**
             * @description Of the list of data sets
             * @example 20261124T155229-j37t
             */
            version: string;
            /** @description Whether new jobs run on it. Where processes keep copies of their own, it becomes active when more than half of those that run jobs have it */
            active: boolean;
        };
        WebhookDeliveries: {
            /** @description Empty where the job has not ended, has no webhook, or where that is not kept any more */
            webhookDeliveries: {
                /**
                 * @description The webhook-id header, the same at every attempt
                 * @example msg_q3baijdk4nkli9o4990l
                 */
                webhookId: string;
                /**
                 * @description Where it is sent
                 * @example https://hooks.acme.example/rollcall
                 */
                webhook: string;
                /**
                 * @description Whether it is still to be sent, was delivered, or was given up
                 * @enum {string}
                 */
                webhookStatus: "pending" | "delivered" | "failed";
                /**
                 * Format: date-time
                 * @description When the job ended
                 */
                createdDate: string;
                /**
                 * Format: date-time
                 * @description When it is sent again; absent while it is sent, when that is at once, and after the last time
                 */
                nextAttemptDate?: string;
                /** @description The oldest first; of very many the latest */
                attempts: {
                    /**
                     * Format: date-time
                     * @description When it was sent
                     */
                    sentDate: string;
                    /**
                     * @description From then to the answer, or to the failure
                     * @example 48
                     */
                    durationMs: number;
                    /**
                     * @description The HTTP status of the answer; absent without one
                     * @example 200
                     */
                    status?: number;
                    /** @description The first characters of its body; absent without any */
                    answer?: string;
                    /** @description Why nothing was sent, or nothing answered */
                    failure?: string;
                }[];
            }[];
        };
        /** @description Empty where the job has not ended, has no webhook, or where that is not kept any more */
        WebhookDeliveriesXml: {
            /**
             * @description The webhook-id header, the same at every attempt
             * @example msg_q3baijdk4nkli9o4990l
             */
            webhookId: string;
            /**
             * @description Where it is sent
             * @example https://hooks.acme.example/rollcall
             */
            webhook: string;
            /**
             * @description Whether it is still to be sent, was delivered, or was given up
             * @enum {string}
             */
            webhookStatus: "pending" | "delivered" | "failed";
            /**
             * Format: date-time
             * @description When the job ended
             */
            createdDate: string;
            /**
             * Format: date-time
             * @description When it is sent again; absent while it is sent, when that is at once, and after the last time
             */
            nextAttemptDate?: string;
            /** @description The oldest first; of very many the latest */
            attempts: {
                /**
                 * Format: date-time
                 * @description When it was sent
                 */
                sentDate: string;
                /**
                 * @description From then to the answer, or to the failure
                 * @example 48
                 */
                durationMs: number;
                /**
                 * @description The HTTP status of the answer; absent without one
                 * @example 200
                 */
                status?: number;
                /** @description The first characters of its body; absent without any */
                answer?: string;
                /** @description Why nothing was sent, or nothing answered */
                failure?: string;
            }[];
        }[];
        WebhookPing: {
            /** @description Whether the receiver answered with 2xx, as it must to a webhook */
            delivered: boolean;
            /**
             * @description The webhook-id header
             * @example msg_3sn9ovk8d2f0q5mh7a1c
             */
            webhookId: string;
            /**
             * Format: date-time
             * @description When it was sent
             */
            sentDate: string;
            /**
             * @description From then to the answer, or to the failure
             * @example 48
             */
            durationMs: number;
            /**
             * @description The HTTP status of the answer; absent without one
             * @example 200
             */
            status?: number;
            /** @description The first characters of its body; absent without any */
            answer?: string;
            /** @description Why nothing was sent, or nothing answered */
            failure?: string;
        };
    };
    responses: {
        /**
         * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
         *     - 400-209: The body is not text in its charset
         *     - 400-217: The Content-Type names a charset that does not exist
         *     - 400-218: A parameter of the request is not valid
         *     - 400-219: A login lacks clientId, clientSecret or grantType
         *     - 400-220: A login has another grantType than it must have
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
         *     - 400-220: A login has another grantType than it must have
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
        /**
         * @description - `invalid_request`: The request is not well-formed HTTP, or its URL cannot be decoded
         *     - `invalid_request`: The Content-Type or Content-Encoding is missing, malformed or not accepted here
         *     - `invalid_request`: The body is larger than this server accepts
         *     - `invalid_request`: The body is not text in its charset
         *     - `invalid_request`: The Content-Type names a charset that does not exist
         *     - `invalid_request`: A request of OAuth is not as RFC 6749 has it; sent as its error `invalid_request`
         *     - `unsupported_grant_type`: A login has another grantType than it must have
         *     - `invalid_scope`: A scope asks for more than the client is entitled to; sent as the error `invalid_scope` of RFC 6749
         */
        BadRequestOAuth: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Accept-Encoding": components["headers"]["Accept-Encoding"];
                "Cache-Control": components["headers"]["Cache-Control"];
                Pragma: components["headers"]["Pragma"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "invalid_request",
                 *       "error_description": "The request is not well-formed HTTP, or its URL cannot be decoded"
                 *     }
                 */
                "application/json": components["schemas"]["OAuthError"];
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
        /** @description - `server_error`: Something failed inside the server */
        InternalServerErrorOAuth: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                Pragma: components["headers"]["Pragma"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "server_error",
                 *       "error_description": "Something failed inside the server"
                 *     }
                 */
                "application/json": components["schemas"]["OAuthError"];
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
        /** @description - `temporarily_unavailable`: The server is starting, draining, or without its database */
        ServiceUnavailableOAuth: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                "Cache-Control": components["headers"]["Cache-Control"];
                Pragma: components["headers"]["Pragma"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "temporarily_unavailable",
                 *       "error_description": "The server is starting, draining, or without its database"
                 *     }
                 */
                "application/json": components["schemas"]["OAuthError"];
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
        /** @description - `temporarily_unavailable`: Too many logins of this clientId have failed from this address */
        TooManyRequestsOAuth: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                "Cache-Control": components["headers"]["Cache-Control"];
                Pragma: components["headers"]["Pragma"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "temporarily_unavailable",
                 *       "error_description": "Too many logins of this clientId have failed from this address"
                 *     }
                 */
                "application/json": components["schemas"]["OAuthError"];
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
        /**
         * @description - `invalid_client`: The clientId or the clientSecret is wrong
         *     - `invalid_client`: The client has been disabled
         */
        UnauthorizedOAuth: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "Cache-Control": components["headers"]["Cache-Control"];
                Pragma: components["headers"]["Pragma"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "invalid_client",
                 *       "error_description": "The clientId or the clientSecret is wrong"
                 *     }
                 */
                "application/json": components["schemas"]["OAuthError"];
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
        /** @description `no-cache`, for caches of HTTP/1.0 */
        Pragma: string;
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
    createOAuthToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grant_type": "client_credentials",
                 *       "client_id": "0123456789abcdefghij",
                 *       "client_secret": "the secret of the client"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    /** @constant */
                    grant_type: "client_credentials";
                    /**
                     * @description Who asks, unless Basic says it
                     * @example 0123456789abcdefghij
                     */
                    client_id?: string;
                    /**
                     * @description Shown once, when the client was created; here or by Basic
                     * @example the secret of the client
                     */
                    client_secret?: string;
                    /** @description Entitlements that the client has, with spaces between them; it needs none */
                    scope?: string;
                };
            };
        };
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Pragma: components["headers"]["Pragma"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "Wq0rJ1Yc5x6w3cS2mYt9l4u8nVbE7aDgKpZoHfRiXyQ",
                     *       "token_type": "Bearer",
                     *       "expires_in": 1209600,
                     *       "scope": "lookup contactDetails companies"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthToken"];
                };
            };
            400: components["responses"]["BadRequestOAuth"];
            401: components["responses"]["UnauthorizedOAuth"];
            429: components["responses"]["TooManyRequestsOAuth"];
            500: components["responses"]["InternalServerErrorOAuth"];
            503: components["responses"]["ServiceUnavailableOAuth"];
        };
    };
    revokeOAuthToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "text",
                 *       "client_id": "0123456789abcdefghij",
                 *       "client_secret": "the secret of the client"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    /** @description The token to revoke */
                    token: string;
                    /** @description Not looked at: there is one type */
                    token_type_hint?: string;
                    /**
                     * @description Who asks, unless Basic says it
                     * @example 0123456789abcdefghij
                     */
                    client_id?: string;
                    /**
                     * @description Shown once, when the client was created; here or by Basic
                     * @example the secret of the client
                     */
                    client_secret?: string;
                };
            };
        };
        responses: {
            /** @description The token is not valid, or not any more */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Pragma: components["headers"]["Pragma"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - `invalid_request`: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - `invalid_request`: The Content-Type or Content-Encoding is missing, malformed or not accepted here
             *     - `invalid_request`: The body is larger than this server accepts
             *     - `invalid_request`: The body is not text in its charset
             *     - `invalid_request`: The Content-Type names a charset that does not exist
             *     - `invalid_request`: A request of OAuth is not as RFC 6749 has it; sent as its error `invalid_request`
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Accept-Encoding": components["headers"]["Accept-Encoding"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Pragma: components["headers"]["Pragma"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "invalid_request",
                     *       "error_description": "The request is not well-formed HTTP, or its URL cannot be decoded"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            401: components["responses"]["UnauthorizedOAuth"];
            429: components["responses"]["TooManyRequestsOAuth"];
            500: components["responses"]["InternalServerErrorOAuth"];
            503: components["responses"]["ServiceUnavailableOAuth"];
        };
    };
    getOAuthMetadata: {
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
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "issuer": "https://contacts.example.com",
                     *       "token_endpoint": "https://contacts.example.com/oauth2/token",
                     *       "token_endpoint_auth_methods_supported": [
                     *         "client_secret_basic",
                     *         "client_secret_post"
                     *       ],
                     *       "revocation_endpoint": "https://contacts.example.com/oauth2/revoke",
                     *       "revocation_endpoint_auth_methods_supported": [
                     *         "client_secret_basic",
                     *         "client_secret_post"
                     *       ],
                     *       "grant_types_supported": [
                     *         "client_credentials"
                     *       ],
                     *       "response_types_supported": [],
                     *       "scopes_supported": [
                     *         "lookup",
                     *         "contactDetails",
                     *         "companies",
                     *         "operator"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthMetadata"];
                };
            };
            /** @description - `invalid_request`: The request is not well-formed HTTP, or its URL cannot be decoded */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Pragma: components["headers"]["Pragma"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": "invalid_request",
                     *       "error_description": "The request is not well-formed HTTP, or its URL cannot be decoded"
                     *     }
                     */
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            500: components["responses"]["InternalServerErrorOAuth"];
            503: components["responses"]["ServiceUnavailableOAuth"];
        };
    };
    submitJob: {
        parameters: {
            query?: {
                /** @description Contacts returned per lookup line at most */
                limit?: number;
                /** @description Whether a line with an error rejects the job, or is answered as invalid in its results */
                onInvalid?: "reject" | "report";
                /** @description An http or https URL that the status is posted to when the job has ended */
                webhook?: string;
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
             *     - 400-222: The first record looks like a header row, but is none
             *     - 400-203: A line has a number of columns that no line of its job has
             *     - 400-204: A line has no queryId
             *     - 400-216: A queryId is longer than 255 characters
             *     - 400-102: A companyId is not valid
             *     - 400-223: A line under a header row names no company
             *     - 400-224: A website is neither a host nor a URL
             *     - 400-206: A job level id does not exist
             *     - 400-207: A job function id does not exist
             *     - 400-205: A boolean column is neither true, false nor empty
             *     - 400-208: A country id does not exist
             *     - 400-108: A contact id is not valid
             *     - 400-210: The webhook is not a URL that can be delivered to
             *     - 400-211: The webhook points to an address that this server does not deliver to
             *     - 400-212: The client has fewer credits left than the job has valid lines, or none for a call
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
                /** @description Contacts returned per lookup line at most */
                limit?: number;
                /** @description Whether a line with an error rejects the job, or is answered as invalid in its results */
                onInvalid?: "reject" | "report";
                /** @description An http or https URL that the status is posted to when the job has ended */
                webhook?: string;
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
             *     - 400-222: The first record looks like a header row, but is none
             *     - 400-203: A line has a number of columns that no line of its job has
             *     - 400-204: A line has no queryId
             *     - 400-216: A queryId is longer than 255 characters
             *     - 400-102: A companyId is not valid
             *     - 400-223: A line under a header row names no company
             *     - 400-224: A website is neither a host nor a URL
             *     - 400-206: A job level id does not exist
             *     - 400-207: A job function id does not exist
             *     - 400-205: A boolean column is neither true, false nor empty
             *     - 400-208: A country id does not exist
             *     - 400-108: A contact id is not valid
             *     - 400-210: The webhook is not a URL that can be delivered to
             *     - 400-211: The webhook points to an address that this server does not deliver to
             *     - 400-212: The client has fewer credits left than the job has valid lines, or none for a call
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
                /** @description What is waited for: any change, or the end of the job alone; then since and status say nothing */
                until?: "changed" | "ended";
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
                /** @description What is waited for: any change, or the end of the job alone; then since and status say nothing */
                until?: "changed" | "ended";
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
            /**
             * @description - 503-200: The server is starting, draining, or without its database
             *     - 503-201: The results are being written again, without people who were forgotten
             *     - 503-202: The data set is not on this machine now, and is being fetched again
             */
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
            /**
             * @description - 503-200: The server is starting, draining, or without its database
             *     - 503-201: The results are being written again, without people who were forgotten
             *     - 503-202: The data set is not on this machine now, and is being fetched again
             */
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
    getJobDeliveries: {
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
                     *       "webhookDeliveries": [
                     *         {
                     *           "webhookId": "msg_q3baijdk4nkli9o4990l",
                     *           "webhook": "https://hooks.acme.example/rollcall",
                     *           "webhookStatus": "pending",
                     *           "createdDate": "2026-11-24T15:02:33.007Z",
                     *           "attempts": [
                     *             {
                     *               "sentDate": "2026-11-24T15:02:33.007Z",
                     *               "durationMs": 48,
                     *               "status": 200
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDeliveries"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><webhookDeliveries><webhookDelivery><attempts><attempt><durationMs>48</durationMs><sentDate>2026-11-24T15:02:33.007Z</sentDate><status>200</status></attempt></attempts><createdDate>2026-11-24T15:02:33.007Z</createdDate><webhook>https://hooks.acme.example/rollcall</webhook><webhookId>msg_q3baijdk4nkli9o4990l</webhookId><webhookStatus>pending</webhookStatus></webhookDelivery></webhookDeliveries> */
                    "application/xml": components["schemas"]["WebhookDeliveriesXml"];
                    "text/xml": components["schemas"]["WebhookDeliveriesXml"];
                };
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
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
    getJobDeliveriesContact: {
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
                     *       "webhookDeliveries": [
                     *         {
                     *           "webhookId": "msg_q3baijdk4nkli9o4990l",
                     *           "webhook": "https://hooks.acme.example/rollcall",
                     *           "webhookStatus": "pending",
                     *           "createdDate": "2026-11-24T15:02:33.007Z",
                     *           "attempts": [
                     *             {
                     *               "sentDate": "2026-11-24T15:02:33.007Z",
                     *               "durationMs": 48,
                     *               "status": 200
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDeliveries"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><webhookDeliveries><webhookDelivery><attempts><attempt><durationMs>48</durationMs><sentDate>2026-11-24T15:02:33.007Z</sentDate><status>200</status></attempt></attempts><createdDate>2026-11-24T15:02:33.007Z</createdDate><webhook>https://hooks.acme.example/rollcall</webhook><webhookId>msg_q3baijdk4nkli9o4990l</webhookId><webhookStatus>pending</webhookStatus></webhookDelivery></webhookDeliveries> */
                    "application/xml": components["schemas"]["WebhookDeliveriesXml"];
                    "text/xml": components["schemas"]["WebhookDeliveriesXml"];
                };
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
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
    replayJobDeliveries: {
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
                     *       "webhookDeliveries": [
                     *         {
                     *           "webhookId": "msg_q3baijdk4nkli9o4990l",
                     *           "webhook": "https://hooks.acme.example/rollcall",
                     *           "webhookStatus": "pending",
                     *           "createdDate": "2026-11-24T15:02:33.007Z",
                     *           "attempts": [
                     *             {
                     *               "sentDate": "2026-11-24T15:02:33.007Z",
                     *               "durationMs": 48,
                     *               "status": 200
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDeliveries"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><webhookDeliveries><webhookDelivery><attempts><attempt><durationMs>48</durationMs><sentDate>2026-11-24T15:02:33.007Z</sentDate><status>200</status></attempt></attempts><createdDate>2026-11-24T15:02:33.007Z</createdDate><webhook>https://hooks.acme.example/rollcall</webhook><webhookId>msg_q3baijdk4nkli9o4990l</webhookId><webhookStatus>pending</webhookStatus></webhookDelivery></webhookDeliveries> */
                    "application/xml": components["schemas"]["WebhookDeliveriesXml"];
                    "text/xml": components["schemas"]["WebhookDeliveriesXml"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-226: The webhook of a job is to be replayed that has not ended
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
             *     - 404-210: The job has no webhook, or what was sent to it is not kept any more
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
    replayJobDeliveriesContact: {
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
                     *       "webhookDeliveries": [
                     *         {
                     *           "webhookId": "msg_q3baijdk4nkli9o4990l",
                     *           "webhook": "https://hooks.acme.example/rollcall",
                     *           "webhookStatus": "pending",
                     *           "createdDate": "2026-11-24T15:02:33.007Z",
                     *           "attempts": [
                     *             {
                     *               "sentDate": "2026-11-24T15:02:33.007Z",
                     *               "durationMs": 48,
                     *               "status": 200
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDeliveries"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><webhookDeliveries><webhookDelivery><attempts><attempt><durationMs>48</durationMs><sentDate>2026-11-24T15:02:33.007Z</sentDate><status>200</status></attempt></attempts><createdDate>2026-11-24T15:02:33.007Z</createdDate><webhook>https://hooks.acme.example/rollcall</webhook><webhookId>msg_q3baijdk4nkli9o4990l</webhookId><webhookStatus>pending</webhookStatus></webhookDelivery></webhookDeliveries> */
                    "application/xml": components["schemas"]["WebhookDeliveriesXml"];
                    "text/xml": components["schemas"]["WebhookDeliveriesXml"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-226: The webhook of a job is to be replayed that has not ended
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
             *     - 404-210: The job has no webhook, or what was sent to it is not kept any more
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
    pingWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://hooks.acme.example/rollcall"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Where the ping is sent: an http or https URL without credentials in it
                     * @example https://hooks.acme.example/rollcall
                     */
                    url: string;
                };
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "delivered": true,
                     *       "webhookId": "msg_3sn9ovk8d2f0q5mh7a1c",
                     *       "sentDate": "2026-11-24T15:02:33.007Z",
                     *       "durationMs": 48,
                     *       "status": 200
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookPing"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><webhookPing><delivered>true</delivered><durationMs>48</durationMs><sentDate>2026-11-24T15:02:33.007Z</sentDate><status>200</status><webhookId>msg_3sn9ovk8d2f0q5mh7a1c</webhookId></webhookPing> */
                    "application/xml": components["schemas"]["WebhookPing"];
                    "text/xml": components["schemas"]["WebhookPing"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-209: The body is not text in its charset
             *     - 400-217: The Content-Type names a charset that does not exist
             *     - 400-230: The body is not the JSON object that this call takes
             *     - 400-218: A parameter of the request is not valid
             *     - 400-107: A parameter is not a whole number
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
             *     - 400-210: The webhook is not a URL that can be delivered to
             *     - 400-211: The webhook points to an address that this server does not deliver to
             *     - 400-253: The client has as many pings under way as it may
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
    lookUpContacts: {
        parameters: {
            query?: {
                /** @description Any of these, with commas between them: ids of job functions */
                jobFunction?: string;
                /** @description Any of these, with commas between them: ids of job levels */
                jobLevel?: string;
                /** @description Words matched against the titles */
                keyword?: string;
                /** @description Any of these, with commas between them: ids of countries */
                peopleCountries?: string;
                /** @description Any of these, with commas between them: states, by code or name */
                peopleStates?: string;
                /** @description Any of these, with commas between them: cities */
                peopleCities?: string;
                /** @description The name of an area */
                peopleArea?: string;
                /** @description An address, or a part of one */
                peopleAddress?: string;
                /** @description Only current, or only former, employments; both when absent */
                active?: boolean;
                /** @description Only contacts with an e-mail address */
                isEmailRequired?: boolean;
                /** @description Only contacts with a phone number */
                isPhoneRequired?: boolean;
                /** @description The first is 1; past the last the list is empty */
                page?: number;
                /** @description Contacts on a page */
                resultsPerPage?: number;
            };
            header?: never;
            path: {
                /** @description A whole number from 1 to 9007199254740991 */
                companyId: string;
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
                     *       "contacts": [
                     *         {
                     *           "newId": "Vb0rZ3pUq0yXn5cJ7mWd2kLh8sGt4fRa6eQi1oTu9xYzNwBvCpDlEjMgHkSrFaKd",
                     *           "contactId": "3281093",
                     *           "firstName": "Ana",
                     *           "lastName": "Silva",
                     *           "fullName": "Ana Silva",
                     *           "titles": [
                     *             "Director of Engineering"
                     *           ],
                     *           "jobLevels": [
                     *             "Director"
                     *           ],
                     *           "jobFunctions": [
                     *             "Engineering"
                     *           ],
                     *           "active": true,
                     *           "companyId": 482915,
                     *           "companyName": "Northwind Robotics",
                     *           "hasEmail": true,
                     *           "hasPhone": true,
                     *           "city": "San Diego",
                     *           "state": "CA",
                     *           "country": "United States",
                     *           "area": "Greater San Diego Area",
                     *           "email": "ana.silva@example.com",
                     *           "phone": "+1 555 0100",
                     *           "corporatePhone": "+1 555 0000"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "resultsPerPage": 10,
                     *       "totalResults": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ContactLookup"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><contactLookup><contacts><contact><active>true</active><area>Greater San Diego Area</area><city>San Diego</city><companyId>482915</companyId><companyName>Northwind Robotics</companyName><contactId>3281093</contactId><corporatePhone>+1 555 0000</corporatePhone><country>United States</country><email>ana.silva@example.com</email><firstName>Ana</firstName><fullName>Ana Silva</fullName><hasEmail>true</hasEmail><hasPhone>true</hasPhone><jobFunctions><jobFunction>Engineering</jobFunction></jobFunctions><jobLevels><jobLevel>Director</jobLevel></jobLevels><lastName>Silva</lastName><newId>Vb0rZ3pUq0yXn5cJ7mWd2kLh8sGt4fRa6eQi1oTu9xYzNwBvCpDlEjMgHkSrFaKd</newId><phone>+1 555 0100</phone><state>CA</state><titles><title>Director of Engineering</title></titles></contact></contacts><page>1</page><resultsPerPage>10</resultsPerPage><totalResults>1</totalResults></contactLookup> */
                    "application/xml": components["schemas"]["ContactLookup"];
                    "text/xml": components["schemas"]["ContactLookup"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-218: A parameter of the request is not valid
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
             *     - 400-107: A parameter is not a whole number
             *     - 400-102: A companyId is not valid
             *     - 400-206: A job level id does not exist
             *     - 400-207: A job function id does not exist
             *     - 400-208: A country id does not exist
             *     - 400-212: The client has fewer credits left than the job has valid lines, or none for a call
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
             *     - 404-11: There is no such company
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
    getContact: {
        parameters: {
            query?: {
                /** @description The company too, under `company` */
                retrieveCompanyDetails?: boolean;
            };
            header?: never;
            path: {
                /** @description Names the contact to this client: 64 characters of URL-safe base64 */
                newId: string;
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
                     *       "newId": "Vb0rZ3pUq0yXn5cJ7mWd2kLh8sGt4fRa6eQi1oTu9xYzNwBvCpDlEjMgHkSrFaKd",
                     *       "contactId": "3281093",
                     *       "firstName": "Ana",
                     *       "lastName": "Silva",
                     *       "fullName": "Ana Silva",
                     *       "titles": [
                     *         "Director of Engineering"
                     *       ],
                     *       "jobLevels": [
                     *         "Director"
                     *       ],
                     *       "jobFunctions": [
                     *         "Engineering"
                     *       ],
                     *       "active": true,
                     *       "companyId": 482915,
                     *       "companyName": "Northwind Robotics",
                     *       "hasEmail": true,
                     *       "hasPhone": true,
                     *       "city": "San Diego",
                     *       "state": "CA",
                     *       "country": "United States",
                     *       "area": "Greater San Diego Area",
                     *       "email": "ana.silva@example.com",
                     *       "phone": "+1 555 0100",
                     *       "corporatePhone": "+1 555 0000",
                     *       "description": "Leads the platform team",
                     *       "address": "1 Main St",
                     *       "zip": "92101",
                     *       "additional": {
                     *         "accountOwner": "Kim"
                     *       },
                     *       "company": {
                     *         "companyId": 482915,
                     *         "companyName": "Northwind Robotics",
                     *         "website": "northwind.example",
                     *         "externalCompanyId": "0015f00000ABCDe",
                     *         "city": "San Diego",
                     *         "state": "CA",
                     *         "country": "United States",
                     *         "contacts": 128
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Contact"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><contact><active>true</active><additional><accountOwner>Kim</accountOwner></additional><address>1 Main St</address><area>Greater San Diego Area</area><city>San Diego</city><company><city>San Diego</city><companyId>482915</companyId><companyName>Northwind Robotics</companyName><contacts>128</contacts><country>United States</country><externalCompanyId>0015f00000ABCDe</externalCompanyId><state>CA</state><website>northwind.example</website></company><companyId>482915</companyId><companyName>Northwind Robotics</companyName><contactId>3281093</contactId><corporatePhone>+1 555 0000</corporatePhone><country>United States</country><description>Leads the platform team</description><email>ana.silva@example.com</email><firstName>Ana</firstName><fullName>Ana Silva</fullName><hasEmail>true</hasEmail><hasPhone>true</hasPhone><jobFunctions><jobFunction>Engineering</jobFunction></jobFunctions><jobLevels><jobLevel>Director</jobLevel></jobLevels><lastName>Silva</lastName><newId>Vb0rZ3pUq0yXn5cJ7mWd2kLh8sGt4fRa6eQi1oTu9xYzNwBvCpDlEjMgHkSrFaKd</newId><phone>+1 555 0100</phone><state>CA</state><titles><title>Director of Engineering</title></titles><zip>92101</zip></contact> */
                    "application/xml": components["schemas"]["Contact"];
                    "text/xml": components["schemas"]["Contact"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-218: A parameter of the request is not valid
             *     - 400-108: A contact id is not valid
             *     - 400-212: The client has fewer credits left than the job has valid lines, or none for a call
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
             *     - 404-201: There is no such contact for this client
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
    findCompanies: {
        parameters: {
            query?: {
                /** @description A name, the start of one, or words of one */
                name?: string;
                /** @description A website, in any spelling */
                website?: string;
                /** @description A ticker symbol */
                ticker?: string;
                /** @description The operator's own account id: the externalCompanyId of the import */
                externalId?: string;
                /** @description The first is 1; past the last the list is empty */
                page?: number;
                /** @description Companies on a page */
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
                     *       "companies": [
                     *         {
                     *           "companyId": 482915,
                     *           "companyName": "Northwind Robotics",
                     *           "website": "northwind.example",
                     *           "externalCompanyId": "0015f00000ABCDe",
                     *           "city": "San Diego",
                     *           "state": "CA",
                     *           "country": "United States",
                     *           "contacts": 128
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "resultsPerPage": 10,
                     *       "totalResults": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CompanyList"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><companyList><companies><company><city>San Diego</city><companyId>482915</companyId><companyName>Northwind Robotics</companyName><contacts>128</contacts><country>United States</country><externalCompanyId>0015f00000ABCDe</externalCompanyId><state>CA</state><website>northwind.example</website></company></companies><page>1</page><resultsPerPage>10</resultsPerPage><totalResults>1</totalResults></companyList> */
                    "application/xml": components["schemas"]["CompanyList"];
                    "text/xml": components["schemas"]["CompanyList"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-218: A parameter of the request is not valid
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
             *     - 400-107: A parameter is not a whole number
             *     - 400-104: A company search has neither name, website nor ticker
             *     - 400-224: A website is neither a host nor a URL
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
    getCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A whole number from 1 to 9007199254740991 */
                companyId: string;
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
                     *       "companyId": 482915,
                     *       "companyName": "Northwind Robotics",
                     *       "website": "northwind.example",
                     *       "externalCompanyId": "0015f00000ABCDe",
                     *       "city": "San Diego",
                     *       "state": "CA",
                     *       "country": "United States",
                     *       "contacts": 128
                     *     }
                     */
                    "application/json": components["schemas"]["Company"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><company><city>San Diego</city><companyId>482915</companyId><companyName>Northwind Robotics</companyName><contacts>128</contacts><country>United States</country><externalCompanyId>0015f00000ABCDe</externalCompanyId><state>CA</state><website>northwind.example</website></company> */
                    "application/xml": components["schemas"]["Company"];
                    "text/xml": components["schemas"]["Company"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-102: A companyId is not valid
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
             *     - 404-11: There is no such company
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
    listCountries: {
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
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "countries": [
                     *         {
                     *           "countryId": 1,
                     *           "countryName": "United States"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Countries"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><countries><country><countryId>1</countryId><countryName>United States</countryName></country></countries> */
                    "application/xml": components["schemas"]["CountriesXml"];
                    "text/xml": components["schemas"]["CountriesXml"];
                };
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
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
    listJobLevels: {
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
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jobLevels": [
                     *         {
                     *           "jobLevelId": 4,
                     *           "jobLevelName": "Director"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["JobLevels"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><jobLevels><jobLevel><jobLevelId>4</jobLevelId><jobLevelName>Director</jobLevelName></jobLevel></jobLevels> */
                    "application/xml": components["schemas"]["JobLevelsXml"];
                    "text/xml": components["schemas"]["JobLevelsXml"];
                };
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
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
    listJobFunctions: {
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
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jobFunctions": [
                     *         {
                     *           "jobFunctionId": 8,
                     *           "jobFunctionName": "Engineering"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["JobFunctions"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><jobFunctions><jobFunction><jobFunctionId>8</jobFunctionId><jobFunctionName>Engineering</jobFunctionName></jobFunction></jobFunctions> */
                    "application/xml": components["schemas"]["JobFunctionsXml"];
                    "text/xml": components["schemas"]["JobFunctionsXml"];
                };
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
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
    listStates: {
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
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "states": [
                     *         {
                     *           "stateCode": "CA",
                     *           "stateName": "California",
                     *           "countryId": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["States"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><states><state><countryId>1</countryId><stateCode>CA</stateCode><stateName>California</stateName></state></states> */
                    "application/xml": components["schemas"]["StatesXml"];
                    "text/xml": components["schemas"]["StatesXml"];
                };
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
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
                /** @description For operators: the client whose jobs are listed */
                clientId?: string;
                /** @description For operators: list the jobs of all clients */
                allClients?: boolean;
                /** @description The first is 1; past the last the list is empty */
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
            /** @description - 404-216: There is no such client */
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
                     *       "errorNumber": "404-216",
                     *       "message": "There is no such client",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>404-216</errorNumber><errorType>Not Found</errorType><message>There is no such client</message><status>404</status></error> */
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
    getUsage: {
        parameters: {
            query: {
                /** @description `day`, `month` or `year` */
                period: string;
                /** @description The first, as `2026-11-24`, `2026-11` or `2026` */
                start: string;
                /** @description The last, included */
                end: string;
                /** @description For operators: the client whose usage is reported */
                clientId?: string;
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
                     *       "accountId": "0i3qf7v2k5m8c1n4b6d9",
                     *       "period": "month",
                     *       "start": "2026-11",
                     *       "end": "2026-11",
                     *       "usageForAccount": [
                     *         {
                     *           "api": "contactLookup",
                     *           "transactions": 9,
                     *           "date": "2026-11"
                     *         }
                     *       ],
                     *       "creditsForAccount": [
                     *         {
                     *           "allocatedCredits": 5000,
                     *           "consumedCredits": 9
                     *         }
                     *       ],
                     *       "bulkJobReferenceUrl": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Usage"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><apiUsage><accountId>0i3qf7v2k5m8c1n4b6d9</accountId><bulkJobReferenceUrl>text</bulkJobReferenceUrl><creditsForAccount><credits><allocatedCredits>5000</allocatedCredits><consumedCredits>9</consumedCredits></credits></creditsForAccount><end>2026-11</end><period>month</period><start>2026-11</start><usageForAccount><usage><api>contactLookup</api><date>2026-11</date><transactions>9</transactions></usage></usageForAccount></apiUsage> */
                    "application/xml": components["schemas"]["Usage"];
                    "text/xml": components["schemas"]["Usage"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-218: A parameter of the request is not valid
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
            /** @description - 404-216: There is no such client */
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
                     *       "errorNumber": "404-216",
                     *       "message": "There is no such client",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>404-216</errorNumber><errorType>Not Found</errorType><message>There is no such client</message><status>404</status></error> */
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
    listClients: {
        parameters: {
            query?: {
                /** @description The first is 1; past the last the list is empty */
                page?: number;
                /** @description Clients on a page */
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
                     *       "clients": [
                     *         {
                     *           "clientId": "0i3qf7v2k5m8c1n4b6d9",
                     *           "name": "CRM in production",
                     *           "entitlements": [
                     *             "lookup",
                     *             "contactDetails",
                     *             "companies"
                     *           ],
                     *           "monthlyCredits": 5000,
                     *           "consumedCredits": 0,
                     *           "reservedCredits": 0,
                     *           "createdDate": "2026-11-24T15:02:33.007Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "resultsPerPage": 10,
                     *       "totalResults": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ClientList"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><clientList><clients><client><clientId>0i3qf7v2k5m8c1n4b6d9</clientId><consumedCredits>0</consumedCredits><createdDate>2026-11-24T15:02:33.007Z</createdDate><entitlements><entitlement>lookup</entitlement><entitlement>contactDetails</entitlement><entitlement>companies</entitlement></entitlements><monthlyCredits>5000</monthlyCredits><name>CRM in production</name><reservedCredits>0</reservedCredits></client></clients><page>1</page><resultsPerPage>10</resultsPerPage><totalResults>1</totalResults></clientList> */
                    "application/xml": components["schemas"]["ClientList"];
                    "text/xml": components["schemas"]["ClientList"];
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
    createClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "CRM in production",
                 *       "entitlements": [
                 *         "lookup",
                 *         "contactDetails",
                 *         "companies"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description What it is, for people
                     * @example CRM in production
                     */
                    name: string;
                    /** @description The id that its software already has: up to 64 printable characters */
                    clientId?: string;
                    /** @description The secret that its software already has: 16 characters or more */
                    clientSecret?: string;
                    /**
                     * @description All that it may call
                     * @example [
                     *       "lookup",
                     *       "contactDetails",
                     *       "companies"
                     *     ]
                     */
                    entitlements?: ("lookup" | "contactDetails" | "companies" | "operator")[];
                    /** @description Credits of a calendar month (UTC) */
                    monthlyCredits?: number;
                    /** @description Jobs that may wait or run at a time */
                    maxUnfinishedJobs?: number;
                };
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
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "0i3qf7v2k5m8c1n4b6d9",
                     *       "name": "CRM in production",
                     *       "entitlements": [
                     *         "lookup",
                     *         "contactDetails",
                     *         "companies"
                     *       ],
                     *       "monthlyCredits": 5000,
                     *       "consumedCredits": 0,
                     *       "reservedCredits": 0,
                     *       "createdDate": "2026-11-24T15:02:33.007Z",
                     *       "clientSecret": "the new secret",
                     *       "webhookSecret": "whsec_the new secret"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedClient"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><client><clientId>0i3qf7v2k5m8c1n4b6d9</clientId><clientSecret>the new secret</clientSecret><consumedCredits>0</consumedCredits><createdDate>2026-11-24T15:02:33.007Z</createdDate><entitlements><entitlement>lookup</entitlement><entitlement>contactDetails</entitlement><entitlement>companies</entitlement></entitlements><monthlyCredits>5000</monthlyCredits><name>CRM in production</name><reservedCredits>0</reservedCredits><webhookSecret>whsec_the new secret</webhookSecret></client> */
                    "application/xml": components["schemas"]["CreatedClient"];
                    "text/xml": components["schemas"]["CreatedClient"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-209: The body is not text in its charset
             *     - 400-217: The Content-Type names a charset that does not exist
             *     - 400-230: The body is not the JSON object that this call takes
             *     - 400-218: A parameter of the request is not valid
             *     - 400-107: A parameter is not a whole number
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
             *     - 400-252: A client id or a client secret cannot be taken over
             *     - 400-251: There is a client with this id already
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
    getClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the client */
                clientId: string;
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
                     *       "clientId": "0i3qf7v2k5m8c1n4b6d9",
                     *       "name": "CRM in production",
                     *       "entitlements": [
                     *         "lookup",
                     *         "contactDetails",
                     *         "companies"
                     *       ],
                     *       "monthlyCredits": 5000,
                     *       "consumedCredits": 0,
                     *       "reservedCredits": 0,
                     *       "createdDate": "2026-11-24T15:02:33.007Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Client"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><client><clientId>0i3qf7v2k5m8c1n4b6d9</clientId><consumedCredits>0</consumedCredits><createdDate>2026-11-24T15:02:33.007Z</createdDate><entitlements><entitlement>lookup</entitlement><entitlement>contactDetails</entitlement><entitlement>companies</entitlement></entitlements><monthlyCredits>5000</monthlyCredits><name>CRM in production</name><reservedCredits>0</reservedCredits></client> */
                    "application/xml": components["schemas"]["Client"];
                    "text/xml": components["schemas"]["Client"];
                };
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
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
             *     - 404-216: There is no such client
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
    changeClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the client */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "CRM in production",
                 *       "entitlements": [
                 *         "lookup",
                 *         "contactDetails",
                 *         "companies"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description What it is, for people
                     * @example CRM in production
                     */
                    name?: string;
                    /**
                     * @description All that it may call
                     * @example [
                     *       "lookup",
                     *       "contactDetails",
                     *       "companies"
                     *     ]
                     */
                    entitlements?: ("lookup" | "contactDetails" | "companies" | "operator")[];
                    /** @description Null for unlimited */
                    monthlyCredits?: number | null;
                    /** @description Null for the setting maxUnfinishedJobs */
                    maxUnfinishedJobs?: number | null;
                    /** @description Whether it may neither log in nor call */
                    disabled?: boolean;
                };
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "0i3qf7v2k5m8c1n4b6d9",
                     *       "name": "CRM in production",
                     *       "entitlements": [
                     *         "lookup",
                     *         "contactDetails",
                     *         "companies"
                     *       ],
                     *       "monthlyCredits": 5000,
                     *       "consumedCredits": 0,
                     *       "reservedCredits": 0,
                     *       "createdDate": "2026-11-24T15:02:33.007Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Client"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><client><clientId>0i3qf7v2k5m8c1n4b6d9</clientId><consumedCredits>0</consumedCredits><createdDate>2026-11-24T15:02:33.007Z</createdDate><entitlements><entitlement>lookup</entitlement><entitlement>contactDetails</entitlement><entitlement>companies</entitlement></entitlements><monthlyCredits>5000</monthlyCredits><name>CRM in production</name><reservedCredits>0</reservedCredits></client> */
                    "application/xml": components["schemas"]["Client"];
                    "text/xml": components["schemas"]["Client"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-209: The body is not text in its charset
             *     - 400-217: The Content-Type names a charset that does not exist
             *     - 400-230: The body is not the JSON object that this call takes
             *     - 400-218: A parameter of the request is not valid
             *     - 400-107: A parameter is not a whole number
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
             *     - 400-248: An operator would take away its own access to the operators' calls
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
             *     - 404-216: There is no such client
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
    rotateClientSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the client */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /**
                     * @description Revoke all its tokens too
                     * @default false
                     */
                    revokeTokens?: boolean;
                };
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
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "0i3qf7v2k5m8c1n4b6d9",
                     *       "clientSecret": "the new secret",
                     *       "revokedTokens": 0
                     *     }
                     */
                    "application/json": components["schemas"]["ClientSecret"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><clientSecret><clientId>0i3qf7v2k5m8c1n4b6d9</clientId><clientSecret>the new secret</clientSecret><revokedTokens>0</revokedTokens></clientSecret> */
                    "application/xml": components["schemas"]["ClientSecret"];
                    "text/xml": components["schemas"]["ClientSecret"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-209: The body is not text in its charset
             *     - 400-217: The Content-Type names a charset that does not exist
             *     - 400-230: The body is not the JSON object that this call takes
             *     - 400-218: A parameter of the request is not valid
             *     - 400-107: A parameter is not a whole number
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
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
             *     - 404-216: There is no such client
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
    rotateClientWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the client */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /**
                     * @description How long webhooks are signed with the old one too; 0 ends it at once
                     * @default 24
                     */
                    overlapHours?: number;
                };
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
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "0i3qf7v2k5m8c1n4b6d9",
                     *       "webhookSecret": "whsec_the new secret"
                     *     }
                     */
                    "application/json": components["schemas"]["ClientWebhookSecret"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><clientWebhookSecret><clientId>0i3qf7v2k5m8c1n4b6d9</clientId><webhookSecret>whsec_the new secret</webhookSecret></clientWebhookSecret> */
                    "application/xml": components["schemas"]["ClientWebhookSecret"];
                    "text/xml": components["schemas"]["ClientWebhookSecret"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-209: The body is not text in its charset
             *     - 400-217: The Content-Type names a charset that does not exist
             *     - 400-230: The body is not the JSON object that this call takes
             *     - 400-218: A parameter of the request is not valid
             *     - 400-107: A parameter is not a whole number
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
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
             *     - 404-216: There is no such client
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
    revokeClientTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the client */
                clientId: string;
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
                     *       "clientId": "0i3qf7v2k5m8c1n4b6d9",
                     *       "revokedTokens": 2
                     *     }
                     */
                    "application/json": components["schemas"]["RevokedTokens"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><revokedTokens><clientId>0i3qf7v2k5m8c1n4b6d9</clientId><revokedTokens>2</revokedTokens></revokedTokens> */
                    "application/xml": components["schemas"]["RevokedTokens"];
                    "text/xml": components["schemas"]["RevokedTokens"];
                };
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
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
             *     - 404-216: There is no such client
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
    listTokens: {
        parameters: {
            query?: {
                /** @description Only those of this client */
                clientId?: string;
                /** @description The first is 1; past the last the list is empty */
                page?: number;
                /** @description Tokens on a page */
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
                     *       "tokens": [
                     *         {
                     *           "tokenId": "5m8c1n4b6d9k2v0i3qf7",
                     *           "clientId": "0i3qf7v2k5m8c1n4b6d9",
                     *           "createdDate": "2026-11-24T15:02:33.007Z",
                     *           "expiresDate": "2026-11-24T15:02:33.007Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "resultsPerPage": 10,
                     *       "totalResults": 1
                     *     }
                     */
                    "application/json": components["schemas"]["TokenList"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><tokenList><page>1</page><resultsPerPage>10</resultsPerPage><tokens><token><clientId>0i3qf7v2k5m8c1n4b6d9</clientId><createdDate>2026-11-24T15:02:33.007Z</createdDate><expiresDate>2026-11-24T15:02:33.007Z</expiresDate><tokenId>5m8c1n4b6d9k2v0i3qf7</tokenId></token></tokens><totalResults>1</totalResults></tokenList> */
                    "application/xml": components["schemas"]["TokenList"];
                    "text/xml": components["schemas"]["TokenList"];
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
            /** @description - 404-216: There is no such client */
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
                     *       "errorNumber": "404-216",
                     *       "message": "There is no such client",
                     *       "diagnosticCode": "3sn9ovk8d2f0q5mh7a1c"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><error><diagnosticCode>3sn9ovk8d2f0q5mh7a1c</diagnosticCode><errorNumber>404-216</errorNumber><errorType>Not Found</errorType><message>There is no such client</message><status>404</status></error> */
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
    revokeTokenById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the list of tokens */
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token is revoked */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded */
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
             *     - 404-217: There is no such token
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
    listDataSets: {
        parameters: {
            query?: {
                /** @description The first is 1; past the last the list is empty */
                page?: number;
                /** @description Data sets on a page */
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
                     *       "dataSets": [
                     *         {
                     *           "version": "20261124T155229-j37t",
                     *           "active": true,
                     *           "announced": true,
                     *           "copies": 0,
                     *           "pinnedJobs": 0,
                     *           "contacts": 3000000,
                     *           "companies": 200000,
                     *           "sizeBytes": 812000000,
                     *           "createdDate": "2026-11-24T15:02:33.007Z",
                     *           "sources": [
                     *             "text"
                     *           ]
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "resultsPerPage": 10,
                     *       "totalResults": 1
                     *     }
                     */
                    "application/json": components["schemas"]["DataSetList"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><dataSetList><dataSets><dataSet><active>true</active><announced>true</announced><companies>200000</companies><contacts>3000000</contacts><copies>0</copies><createdDate>2026-11-24T15:02:33.007Z</createdDate><pinnedJobs>0</pinnedJobs><sizeBytes>812000000</sizeBytes><sources><source>text</source></sources><version>20261124T155229-j37t</version></dataSet></dataSets><page>1</page><resultsPerPage>10</resultsPerPage><totalResults>1</totalResults></dataSetList> */
                    "application/xml": components["schemas"]["DataSetList"];
                    "text/xml": components["schemas"]["DataSetList"];
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
    getDataSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the list of data sets */
                version: string;
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
                     *       "version": "20261124T155229-j37t",
                     *       "createdDate": "2026-11-24T15:02:33.007Z",
                     *       "builtBy": "rollcall 0.1.0",
                     *       "sources": [
                     *         "text"
                     *       ],
                     *       "contacts": 3000000,
                     *       "companies": 200000,
                     *       "rows": {
                     *         "read": 3000200,
                     *         "taken": 3000000,
                     *         "rejected": 120,
                     *         "duplicates": 80
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DataSet"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><dataSet><builtBy>rollcall 0.1.0</builtBy><companies>200000</companies><contacts>3000000</contacts><createdDate>2026-11-24T15:02:33.007Z</createdDate><rows><duplicates>80</duplicates><read>3000200</read><rejected>120</rejected><taken>3000000</taken></rows><sources><source>text</source></sources><version>20261124T155229-j37t</version></dataSet> */
                    "application/xml": components["schemas"]["DataSet"];
                    "text/xml": components["schemas"]["DataSet"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-250: The files of the data set are damaged, or not on this machine
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
             *     - 404-218: There is no such data set
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
            /**
             * @description - 503-200: The server is starting, draining, or without its database
             *     - 503-202: The data set is not on this machine now, and is being fetched again
             */
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
    removeDataSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the list of data sets */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is removed */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-249: The data set is the active one, or jobs are running on it
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
             *     - 404-218: There is no such data set
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
    useDataSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the list of data sets */
                version: string;
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
                     *       "version": "20261124T155229-j37t",
                     *       "active": true
                     *     }
                     */
                    "application/json": components["schemas"]["UsedDataSet"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><dataSet><active>true</active><version>20261124T155229-j37t</version></dataSet> */
                    "application/xml": components["schemas"]["UsedDataSet"];
                    "text/xml": components["schemas"]["UsedDataSet"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-250: The files of the data set are damaged, or not on this machine
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
             *     - 404-218: There is no such data set
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
    compareDataSets: {
        parameters: {
            query?: {
                /** @description Changes that are listed; all are counted */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The older version */
                version: string;
                /** @description The newer version */
                after: string;
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
                     *       "before": "20261124T155229-j37t",
                     *       "after": "20261124T155229-j37t",
                     *       "companies": [
                     *         {
                     *           "companyId": 482915,
                     *           "companyName": "Northwind Robotics",
                     *           "change": "changed",
                     *           "companyFields": {
                     *             "website": {
                     *               "before": "northwind.example",
                     *               "after": "northwind-robotics.example"
                     *             }
                     *           },
                     *           "joined": [
                     *             {
                     *               "contactId": "3281093",
                     *               "peopleId": "p77",
                     *               "fullName": "Ana Silva",
                     *               "email": "ana.silva@example.com",
                     *               "titles": [
                     *                 "Director of Engineering"
                     *               ]
                     *             }
                     *           ],
                     *           "left": [
                     *             {
                     *               "contactId": "3281093",
                     *               "peopleId": "p77",
                     *               "fullName": "Ana Silva",
                     *               "email": "ana.silva@example.com",
                     *               "titles": [
                     *                 "Director of Engineering"
                     *               ]
                     *             }
                     *           ],
                     *           "changedTitle": [
                     *             {
                     *               "contactId": "3281093",
                     *               "peopleId": "p77",
                     *               "fullName": "Ana Silva",
                     *               "email": "ana.silva@example.com",
                     *               "before": [
                     *                 "Engineering Manager"
                     *               ],
                     *               "after": [
                     *                 "Director of Engineering"
                     *               ]
                     *             }
                     *           ],
                     *           "changedOtherwise": 0,
                     *           "changedFields": {
                     *             "city": 3
                     *           }
                     *         }
                     *       ],
                     *       "unlisted": 0,
                     *       "totals": {
                     *         "equal": false,
                     *         "contacts": {
                     *           "before": 0,
                     *           "after": 0,
                     *           "joined": 0,
                     *           "left": 0,
                     *           "changedTitle": 0,
                     *           "changedOtherwise": 0,
                     *           "changedFields": {
                     *             "city": 3
                     *           }
                     *         },
                     *         "companies": {
                     *           "before": 0,
                     *           "after": 0,
                     *           "new": 0,
                     *           "gone": 0,
                     *           "changed": 0,
                     *           "changedFields": {
                     *             "city": 3
                     *           }
                     *         },
                     *         "referenceTables": "same"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DataSetDifference"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><dataSetDifference><after>20261124T155229-j37t</after><before>20261124T155229-j37t</before><companies><company><change>changed</change><changedFields><city>3</city></changedFields><changedOtherwise>0</changedOtherwise><changedTitle><item><after><item>Director of Engineering</item></after><before><item>Engineering Manager</item></before><contactId>3281093</contactId><email>ana.silva@example.com</email><fullName>Ana Silva</fullName><peopleId>p77</peopleId></item></changedTitle><companyFields><website><after>northwind-robotics.example</after><before>northwind.example</before></website></companyFields><companyId>482915</companyId><companyName>Northwind Robotics</companyName><joined><item><contactId>3281093</contactId><email>ana.silva@example.com</email><fullName>Ana Silva</fullName><peopleId>p77</peopleId><titles><title>Director of Engineering</title></titles></item></joined><left><item><contactId>3281093</contactId><email>ana.silva@example.com</email><fullName>Ana Silva</fullName><peopleId>p77</peopleId><titles><title>Director of Engineering</title></titles></item></left></company></companies><totals><companies><after>0</after><before>0</before><changed>0</changed><changedFields><city>3</city></changedFields><gone>0</gone><new>0</new></companies><contacts><after>0</after><before>0</before><changedFields><city>3</city></changedFields><changedOtherwise>0</changedOtherwise><changedTitle>0</changedTitle><joined>0</joined><left>0</left></contacts><equal>false</equal><referenceTables>same</referenceTables></totals><unlisted>0</unlisted></dataSetDifference> */
                    "application/xml": components["schemas"]["DataSetDifference"];
                    "text/xml": components["schemas"]["DataSetDifference"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-218: A parameter of the request is not valid
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
             *     - 400-107: A parameter is not a whole number
             *     - 400-250: The files of the data set are damaged, or not on this machine
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
             *     - 404-218: There is no such data set
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
            /**
             * @description - 503-200: The server is starting, draining, or without its database
             *     - 503-202: The data set is not on this machine now, and is being fetched again
             */
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
    listForgettings: {
        parameters: {
            query?: {
                /** @description The first is 1; past the last the list is empty */
                page?: number;
                /** @description Forgettings on a page */
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
                     *       "forgettings": [
                     *         {
                     *           "sequence": 0,
                     *           "operator": "text",
                     *           "identifierKind": "email",
                     *           "identifierHash": "text",
                     *           "contacts": 0,
                     *           "begunDate": "2026-11-24T15:02:33.007Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "resultsPerPage": 10,
                     *       "totalResults": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ForgettingList"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><forgettingList><forgettings><forgetting><begunDate>2026-11-24T15:02:33.007Z</begunDate><contacts>0</contacts><identifierHash>text</identifierHash><identifierKind>email</identifierKind><operator>text</operator><sequence>0</sequence></forgetting></forgettings><page>1</page><resultsPerPage>10</resultsPerPage><totalResults>1</totalResults></forgettingList> */
                    "application/xml": components["schemas"]["ForgettingList"];
                    "text/xml": components["schemas"]["ForgettingList"];
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
    forgetPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @description Everybody with this address */
                    email?: string;
                    /** @description The person of this id */
                    peopleId?: string;
                    /** @description The person of the contact of this id */
                    contactId?: string;
                    /** @description Together with company: the person of this name there */
                    name?: string;
                    /** @description A name or an id */
                    company?: string;
                    /** @description In the place of one person: everybody with one of these addresses */
                    emails?: string[];
                    /** @description Remove all older versions of the data too */
                    purge?: boolean;
                };
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "contacts": 0,
                     *       "forgotten": true,
                     *       "rewrittenResults": 0
                     *     }
                     */
                    "application/json": components["schemas"]["ForgettingOutcome"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><forgetting><contacts>0</contacts><forgotten>true</forgotten><rewrittenResults>0</rewrittenResults></forgetting> */
                    "application/xml": components["schemas"]["ForgettingOutcome"];
                    "text/xml": components["schemas"]["ForgettingOutcome"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-209: The body is not text in its charset
             *     - 400-217: The Content-Type names a charset that does not exist
             *     - 400-230: The body is not the JSON object that this call takes
             *     - 400-218: A parameter of the request is not valid
             *     - 400-107: A parameter is not a whole number
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
             *     - 400-260: The person who is to be forgotten is not named, or in several ways
             *     - 400-250: The files of the data set are damaged, or not on this machine
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
    checkForgetting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @description Everybody with this address */
                    email?: string;
                    /** @description The person of this id */
                    peopleId?: string;
                    /** @description The person of the contact of this id */
                    contactId?: string;
                    /** @description Together with company: the person of this name there */
                    name?: string;
                    /** @description A name or an id */
                    company?: string;
                };
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "forgotten": true,
                     *       "forgettings": [
                     *         {
                     *           "sequence": 0,
                     *           "operator": "text",
                     *           "identifierKind": "email",
                     *           "identifierHash": "text",
                     *           "contacts": 0,
                     *           "begunDate": "2026-11-24T15:02:33.007Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ForgettingCheck"];
                    /** @example <?xml version="1.0" encoding="UTF-8" standalone="yes"?><forgettingCheck><forgettings><forgetting><begunDate>2026-11-24T15:02:33.007Z</begunDate><contacts>0</contacts><identifierHash>text</identifierHash><identifierKind>email</identifierKind><operator>text</operator><sequence>0</sequence></forgetting></forgettings><forgotten>true</forgotten></forgettingCheck> */
                    "application/xml": components["schemas"]["ForgettingCheck"];
                    "text/xml": components["schemas"]["ForgettingCheck"];
                };
            };
            /**
             * @description - 400-221: The request is not well-formed HTTP, or its URL cannot be decoded
             *     - 400-209: The body is not text in its charset
             *     - 400-217: The Content-Type names a charset that does not exist
             *     - 400-230: The body is not the JSON object that this call takes
             *     - 400-218: A parameter of the request is not valid
             *     - 400-107: A parameter is not a whole number
             *     - 400-105: A number is below its minimum
             *     - 400-106: A number is above its maximum
             *     - 400-260: The person who is to be forgotten is not named, or in several ways
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
                        /**
                         * @description What the job is; in XML, a lookup job is `peopletab`
                         * @enum {string}
                         */
                        type: "targetLookup" | "targetContactDetails";
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
                        /**
                         * @description With a webhook: whether it is still to be sent, was delivered, or was given up
                         * @enum {string}
                         */
                        webhookStatus?: "pending" | "delivered" | "failed";
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
                        /**
                         * @description What the job is; in XML, a lookup job is `peopletab`
                         * @enum {string}
                         */
                        type: "targetLookup" | "targetContactDetails";
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
                        /**
                         * @description With a webhook: whether it is still to be sent, was delivered, or was given up
                         * @enum {string}
                         */
                        webhookStatus?: "pending" | "delivered" | "failed";
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
                        /**
                         * @description What the job is; in XML, a lookup job is `peopletab`
                         * @enum {string}
                         */
                        type: "targetLookup" | "targetContactDetails";
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
                        /**
                         * @description With a webhook: whether it is still to be sent, was delivered, or was given up
                         * @enum {string}
                         */
                        webhookStatus?: "pending" | "delivered" | "failed";
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
