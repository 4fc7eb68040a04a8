/*
 * Scans a text for literal patterns with Vectorscan, without case, and prints matches and MB a second of processor time: the limit that the matcher is held
 * against. Lines are scanned one by one, as the matcher takes articles.
 * usage: vectorscan PATTERNS TEXT SECONDS   (a pattern a line, an article a line)
 */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static unsigned long found;
static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  found++;
  return 0;
}

static char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(3);
  fseek(file, 0, SEEK_END);
  *length = ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 1);
  if (fread(bytes, 1, *length, file) != *length) exit(3);
  bytes[*length] = 0;
  fclose(file);
  return bytes;
}

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return at.tv_sec + at.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  size_t pattern_bytes, text_bytes;
  char *patterns = read_file(argv[1], &pattern_bytes), *text = read_file(argv[2], &text_bytes);
  double seconds = atof(argv[3]);
  static const char *expressions[1 << 17];
  static unsigned flags[1 << 17], ids[1 << 17];
  static size_t lengths[1 << 17];
  unsigned count = 0;
  for (char *line = strtok(patterns, "\n"); line && count < (1 << 17); line = strtok(NULL, "\n"), count++) {
    expressions[count] = line;
    lengths[count] = strlen(line);
    flags[count] = HS_FLAG_CASELESS;
    ids[count] = count;
  }
  hs_database_t *database;
  hs_compile_error_t *error;
  if (hs_compile_lit_multi(expressions, flags, ids, lengths, count, HS_MODE_BLOCK, NULL, &database, &error)) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch)) return 1;
  double best = 0;
  for (double until = now() + seconds; now() < until;) {
    found = 0;
    double start = now();
    for (char *line = text, *end; line < text + text_bytes; line = end + 1) {
      end = memchr(line, '\n', text + text_bytes - line);
      if (!end) end = text + text_bytes;
      hs_scan(database, line, end - line, 0, scratch, on_match, NULL);
    }
    double rate = text_bytes / (now() - start) / 1e6;
    if (rate > best) best = rate;
  }
  printf("%lu %.1f\n", found, best);
  return 0;
}
