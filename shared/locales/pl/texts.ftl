problem-mail-text-not-found = Nobody has changed the words of this mail.
problem-mail-text-version-unknown = There is no such version of these words.
problem-mail-text-too-long = This is too long: { $text }
problem-mail-text-variable = usher knows no variable of this name: { $text }
problem-mail-text-braces = A variable is not closed, or two braces stand alone: { $text }
problem-mail-text-blank = Only spaces stand here. Write something, or leave it empty to inherit it: { $text }
problem-mail-text-changed = Somebody else has saved these words meanwhile. Look at theirs, then save yours again.
