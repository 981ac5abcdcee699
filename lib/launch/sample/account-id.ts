/** Of the sample's first member, in every sample: staff's page of it can be opened by tests and by whoever shows the portal. */
export const SAMPLE_ACCOUNT_ID = '01900000-0000-7000-8000-000000000001'
