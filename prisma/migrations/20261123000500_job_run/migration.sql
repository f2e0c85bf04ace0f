-- When each timer last ended and with what, so that one that no longer runs is seen from outside.
CREATE TABLE "job_run" (
    "name" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "error" TEXT,

    CONSTRAINT "job_run_pkey" PRIMARY KEY ("name")
);
