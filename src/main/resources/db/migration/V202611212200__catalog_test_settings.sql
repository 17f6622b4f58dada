-- How a test is asked: shuffling, pools, time limit, which attempt counts. Null in versions from before: nothing of that.
alter table lesson add column test_settings json;
