"""Words by which readers could find out who said something: a role and a country that hardly anybody else has."""
