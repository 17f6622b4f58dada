-- What the workshop of 22 November, up to V202611222000, left in its tables: two trainers wrote in a new course and in a
-- published one. Letters stand for people: b is Budi, c is Tuti.
insert into draft (id, slug, base_hash, begun_by, begun_at, changed_at, closed_at) values
    (unhex(repeat('d1', 16)), 'warung-kopi', null, unhex(repeat('b', 32)), '2026-11-22 08:00', '2026-11-22 09:00', null),
    (unhex(repeat('d2', 16)), 'jualan-pertama-whatsapp', repeat('a', 64), unhex(repeat('b', 32)), '2026-11-22 08:00',
        '2026-11-22 09:30', null),
    (unhex(repeat('d3', 16)), 'jualan-pertama-whatsapp', repeat('a', 64), unhex(repeat('c', 32)), '2026-11-21 08:00',
        '2026-11-21 09:00', '2026-11-21 10:00'),
    (unhex(repeat('d4', 16)), 'catat-uang-usaha', repeat('a', 64), unhex(repeat('c', 32)), '2026-11-22 08:00',
        '2026-11-22 08:00', null);

insert into draft_file (draft, path, revision, content, saved_by, saved_at) values
    (unhex(repeat('d1', 16)), 'course.yaml', 1, 'id:\n  title: Warung kopi\n', unhex(repeat('b', 32)), '2026-11-22 08:00'),
    (unhex(repeat('d1', 16)), 'id/01-pembuka/lesson.md', 3, 'Air mendidih.', unhex(repeat('c', 32)), '2026-11-22 09:00'),
    (unhex(repeat('d2', 16)), 'id/01-three-products/lesson.md', 3, 'Tiga barang, ditulis Tuti.', unhex(repeat('c', 32)),
        '2026-11-22 09:30'),
    (unhex(repeat('d3', 16)), 'id/01-three-products/lesson.md', 2, 'Sudah terbit.', unhex(repeat('c', 32)),
        '2026-11-21 09:00'),
    (unhex(repeat('d4', 16)), 'course.yaml', 1, 'belum disentuh', unhex(repeat('c', 32)), '2026-11-22 08:00');

insert into draft_past (draft, path, revision, content, saved_by, saved_at) values
    (unhex(repeat('d1', 16)), 'id/01-pembuka/lesson.md', 1, '', unhex(repeat('b', 32)), '2026-11-22 08:00'),
    (unhex(repeat('d1', 16)), 'id/01-pembuka/lesson.md', 2, 'Air dingin.', unhex(repeat('b', 32)), '2026-11-22 08:30'),
    (unhex(repeat('d2', 16)), 'id/01-three-products/lesson.md', 1, 'Tiga barang.', null, '2026-11-22 08:00'),
    (unhex(repeat('d2', 16)), 'id/01-three-products/lesson.md', 2, 'Tiga barang, ditulis Budi.', unhex(repeat('b', 32)),
        '2026-11-22 08:30');

insert into draft_rival (id, draft, path, based_on, content, saved_by, saved_at) values
    (unhex(repeat('e1', 16)), unhex(repeat('d2', 16)), 'id/01-three-products/lesson.md', 2, 'Kalimat Budi.',
        unhex(repeat('b', 32)), '2026-11-22 09:31');

insert into draft_removed (id, draft, path, revision, content, saved_by, saved_at, removed_at) values
    (unhex(repeat('f1', 16)), unhex(repeat('d2', 16)), 'id/02-business-profile/lesson.md', 1, '---\ntitle: Profil\n---\n',
        null, '2026-11-22 08:00', '2026-11-22 09:00');
