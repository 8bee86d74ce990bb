"""The words that name a value: one table for all recognisers, because the nearest label decides.

"klantnr 801964 tel 0629 98 07 04" can only be told apart by one who knows both words. A kind is a word of
our own; recognisers ask `pipelines.detect.context` which kind stands at a number. Write stems in lower
case: spaces also match "-", "_", "." or nothing, and every stem may be followed by `NUMBER` words, so
"klant" covers "Klantnr.", "klant-nummer" and "klant_id".
"""

from __future__ import annotations

NUMBER = ("nummers", "nummer", "nrs", "nr", "numbers", "number", "num", "no", "nos", "id", "code")

_LABELS: dict[str, str] = {
    "bsn": """
        bsn, b s n, bsns, burgerservice, burger service, burgerserv, burgersevice, sofi, sociaal fiscaal, citizen
        service, dutch social security, service number, persoons, bsnr, bs nummer, burgernummer, burgernr, fiscaal
        nummer, bsn kind, bsn kinderen
    """,
    "national": """
        rrn, bis nummer, bisnummer, tax id, tax ids, tin, tax number, sv nummer, sozialversicherungs nummer,
        versicherungsnummer, ni no, ni nr, fødsels, fødselsnummer, fodselsnr, ppsn, national, national register,
        rijksregister, rijksreg, insz, niss, registre national, numero national, nationaal, steuer id,
        steueridentifikations, identifikations, steuerliche identifikations, idnr, tax identification,
        sozialversicherungs, rentenversicherungs, personalausweis kenn, national insurance, nhs, nino, ni number,
        social security, ssn, social insurance, pesel, pps, ppsn, codice fiscale, dni, nie, nif, personnummer, cpr,
        cnp, tc kimlik, kimlik, egn, national identity, national identification, identity, personal identity,
        fodselsnummer, numéro de sécurité sociale, n sécu, numero de securite sociale, curp, aadhaar, crib, ahv, avs,
        svnr, henkilotunnus, henkilötunnus, hetu, rodne cislo, rodné číslo, isikukood, asmens kodas, personas kods,
        oib, amka, jmbg, emso, emšo, kennitala, cpf, cedula, cédula, sedula, sédula, identiteitsnummer
    """,
    "document": """
        w nummer, w nr, pasp, paspnr, paszport, paszportu, legitimeer, ausweis, ausweisnummer, titre de sejour, titre
        de séjour, zeemansboek, seaman s book, dvla licence, dvla, eid kaart, residence permit card, docnr, doc nr,
        docno, document no, mrz, verblijfsdoc, verblijfsdocs, id number, id nummer, id nr, paspoort, paspoorten,
        pasport, paspport, passport, passports, reisepass, passeport, pas, identiteitskaart, identiteitskaarten,
        identiteitsbewijs, id kaart, id kaartje, id bewijs, id card, identity card, identity document, id document,
        personalausweis, carte d identite, legitimatiebewijs, legitimatie, documentnummer, document, rijbewijs,
        rijbewijzen, rijbewijsnr, driving licence, driving license, driver s licence, driver s license, drivers
        licence, drivers license, driver license, driver licence, driving permit, fuhrerschein, führerschein, permis de
        conduire, rijbewijs document, verblijfsvergunning, verblijfsdocument, verblijfstitel, verblijfskaart,
        verblijfspas, verblijfs, vreemdelingen, residence permit, residence card, residence document, residency permit,
        aufenthaltstitel, v nummer, v number, v nr, vnr, alien registration, reisdocument, travel document, eid, e id,
        nik, vreemdelingendocument, vreemdelingenkaart, brp card, biometric residence permit, w document, visum, visa,
        dowod, identiteits kaart, identiteits bewijs, rij bewijs, verblijfs vergunning, legitimatie bewijs,
        geboorteakte, roze pasje, roze kaartje, pink licence, dowód, dowód osobisty, dowod osobisty, carte d identité,
        permiso de residencia, tarjeta de residencia, pasaporte, passaporto, fuehrerschein, rybewijs
    """,
    "birth": """
        birth, gbdat, gbdatum, geboortedatums, geboortedata, birth dates, geboortedatum, geboorte datum, geb datum,
        gebdatum, gebdat, geb dat, geboortedag, geboren op, geboren, geboorte, geb, gb datum, date of birth, birth
        date, birthdate, birthday, birthdays, bday, b day, dob, d o b, born on, born, née le, né le, date de naissance,
        nee le, geburtsdatum, geburtstag, geboren am, gebore op, gebore, verjaardag, jarig op, jarig, geb d, gbd,
        gebdtm, gebd, leeftijd geb, date naissance, fecha de nacimiento, data urodzenia, dogum tarihi, doğum tarihi,
        geboren d d, nacido, year of birth, geboortejaar, gebortedatum, geboortdatum, gboortedatum, geboortedtm,
        geboortdag, datum geboorte, datum van geboorte, dag van geboorte, day of birth, geb am, födelsedatum, data de
        nascimento, data di nascita, nato il, nata il
    """,
    "iban": """
        iban, rekening, bankrekening, rek, bankrek, bank account, account number, rekeningnr, giro, tegenrekening,
        kontonummer, konto, privérekening, priverekening, spaarrekening, ibannummer, derdenrekening, compte bancaire
    """,
    "bic": """
        bic, swift, bic swift
    """,
    "card": """
        creditcard, credit card, creditkaart, kredietkaart, kreditkarte, carte de credit, card, cards, visa card, visa,
        mastercard, master card, amex, american express, debit card, debitcard, betaalkaart, kaart, pan, cc, bankpas,
        pinpas, maestro, vpay, diners, kaartnummer
    """,
    "expiry": """
        geldig tot, geldig t m, geldig, vervaldatum, vervalt, verloopdatum, verloopt, verval, exp, expires, expiry,
        expiry date, expiration, expiration date, exp date, expdate, valid thru, good thru, valid through, valid until,
        valid to, valid, vv, tht, good through, gültig bis, gueltig bis, geldigheid, verl, einddatum
    """,
    "cvc": """
        card verification value, card verification code, card verification, verification value, controlecijfers,
        cryptogramme, cryptogram, prüfnummer, kartenprüfnummer, cvc, cvv, cvc2, cvv2, cvc code, cvv code, ccv, cid,
        security code, card code, code on back, code on the back, code achterop, code achterkant, veiligheidscode,
        beveiligingscode, kaartcode, controlecode, prüfziffer, pruefziffer, digits on the front, digits on the back,
        digits on back, cijfers achterop, cijfers op de achterkant, cijfers voorop, cijfers op de achterzijde, code op
        de achterkant, achterop, on the back, code on reverse
    """,
    "phone": """
        telefoon, telefoons, telefoonnr, tel, telnr, telf, tlf, tel mobiel, mobiel, mobieltje, mob, mobile, mobiele,
        gsm, phone, phones, telephone, cell, cellphone, cell phone, fax, faxnr, whatsapp, wapp, handy, telefonnummer,
        rufnummer, bereikbaar op, te bereiken op, te bereiken, bellen mag, bel me, terugbellen, text me, app me, appen,
        appt, spoedlijn, doorkiesnummer, doorkies, direct line, noodnummer, nood, sms, facetime, signal, telegram
    """,
    "email": """
        e mail, email, mail, mailadres, e mailadres, emailadres, email address, mailto
    """,
    "address": """
        adres, address, woonadres, huisadres, postadres, bezoekadres, factuuradres, afleveradres, bezorgadres, straat,
        street, postcode, postal code, zip, woonplaats, plaats, wonende te, woonachtig, huisnummer, anschrift, adresse,
        post address, home address
    """,
    "ip": """
        ip, ip adres, ipadres, ip address, ipaddress, ipv4, ipv6, remote addr, remote address, x originating ip
    """,
    "credential": """
        wachtwoord, wachtwoorden, watchwoord, wachtwood, wachtwoort, wachtwrd, wachtw, ww, w w, ww woord, pasw,
        startww, beginww, standaardww, hoofdww, mailww, ftpww, wifiww, w8woord, w8wrd,
        wacht woord, pass word, inlogwoord, toegangswoord, geheim woord, geheime woord, wachtw8, psw,
        pswd, psswrd, passwrd, pswrd, passwort, wachtwoordje, paswoord, passwoord, password, passwords, passwort,
        passwd, passw, pasword, passcode, pwd, pw, pass, mot de passe, mdp, kennwort, passphrase, pass phrase,
        wachtzin, wachtwoordzin, inlogcode, toegangscode, access code, toegangssleutel, hoofdwachtwoord, master
        password, app wachtwoord, app password, root password, admin password, wifi wachtwoord, wifi code, wifi
        password, netwerksleutel, wpa sleutel, wpa key, db password, db pass, db passwd, database password, database
        wachtwoord, wpa, wpa2, wpa3, psk, wifi sleutel, wifi key, wifi pw, wifi ww, netwerkwachtwoord, network key,
        network password, ftp wachtwoord, ftp password, requirepass, mysql password, smtp password, mail password,
        redis password
    """,
    "pin": """
        passcode, toegangscode, access code, alarmcode, deurcode, kluiscode, sleutelkluis code, toegangspin, door code,
        alarm code, pin, pincode, pin code, pukcode, puk, puk code, pins, pincodes, toestelcode, ontgrendelcode,
        telepin, voicemail pin, voicemailcode, toegangspincode, supportpin, support pin, supportcode,
        ondersteuningscode, ondersteuningspin, klantpin, telefoonpin, telefooncode, telefonische code, belcode,
        servicepin, sleutelkluisje, kluisje code, kluisjescode, pin1, pin2,
        puk1, puk2, cijferslot, slotcode, poortcode, hekcode, gate code
    """,
    "otp": """
        sms code, smscode, sms met code, sms met, sms with, text with, text message with, sms, 2fa code, 2fa, mfa code,
        otp, totp, reset code, resetcode, one time code, onetime code, one time password, eenmalige code, eenmalige
        toegangscode, eenmalig wachtwoord, verificatiecode, verification code, verificatie code, bevestigingscode,
        inlogcode, login code, log in code, authenticator code, authenticatiecode, beveiligingscode sms, tan code, tan,
        tancode, security code, signin code, sign in code, verify code, activatiecode, activation code,
        activeringscode, koppelcode
    """,
    "recovery": """
        reservecode, reservecodes, reserve codes, reserve code, backup code, backup codes, back up codes, back up code,
        backupcodes, backupcode, recovery code, recovery codes, herstelcode, herstelcodes, noodcode, noodcodes, scratch
        codes, rescue codes, emergency codes, recovery key, herstelsleutel, seed phrase, recovery phrase, papiertje met
        codes, lijstje met codes, list of codes, codes
    """,
    "secret": """
        api key, apikey, api sleutel, apisleutel, api token, apitoken, api secret, secret key, secretkey, secret,
        geheim, keystring, consumer key, consumer secret, client secret, app secret, app key, access key,
        access token, auth token, bearer token, bearer, token, tokens,
        private key, privésleutel, geheime sleutel, prive sleutel, encryption key, license key, licentiesleutel,
        webhook secret, signing secret, signing key, session token, sessietoken, refresh token, personal access token,
        ssh key, live key, stripe key, mollie key, mollie api key, sendgrid key, aws secret access key, aws access key,
        salt, auth key, secure auth key, logged in key, nonce key, sess, phpsessid, session cookie, sessiecookie,
        sessionid, cookie, mollie live key, resetlink, reset token, reset code, magic link, jwt, sleutel, smtp key,
        deploy token, db key, redis key, totp seed, totp secret, 2fa secret, 2fa seed, mfa secret, authenticator
        secret, account key, setup key, instelsleutel
    """,
    "question": """
        geheime vraag, veiligheidsvraag, controlevraag, beveiligingsvraag, security question, secret question, security
        answer, secret answer, geheime antwoord, antwoord op de vraag, mother s maiden name, meisjesnaam moeder,
        meisjesnaam van mijn moeder, meisjesnaam van moeder, controlewoord, controle woord,
        memorable word, codewoord, code word
    """,
    "username": """
        gebruikersnaam, gebruikersnamen, gebruikernaam, gebruiksnaam, gebruiker, username, usernames, account, his
        account, her account, user name, userid, user id, user, login, log in, log in name, loginnaam, login name,
        inlognaam, inlog naam, inlog, inlogger, inloggers, gebruikersaccount, inlogaccount, ftp gebruiker, ftp
        gebruikersnaam, ftp login, ssh gebruiker, ssh user, mysql gebruiker, mysql user, database gebruiker,
        databasegebruiker, wp gebruiker, wordpress gebruiker, ftp account, sftp user, logt in als, log in als, inloggen
        als, inloggen met, ingelogd als, logged in as, log in as, signed in as, accountnaam, account name,
        benutzername, nom d utilisateur, identifiant, db user, db username, ftp user, usr, admin login, user account,
        portal account, useraccount, invalid user, accepted password for, accepted publickey for, failed password for,
        for user, as user
    """,
    "handle": """
        instagram, insta, twitter, x handle, tiktok, facebook, mastodon, threads, linkedin, handle, snapchat, snap,
        bluesky
    """,
    "plate": """
        kenteken, kentekens, kentekenplaat, kentekenplaten, nummerbord, nummerborden, nummerplaat, nummerplaten,
        licence plate, license plate, plate, plates, licence plates, license plates, number plates, numberplates,
        registration plate, numberplate, number plate, reg plate, auto, mijn auto, bus, busje, bestelbus, bestelbusje,
        aanhanger, scooter, motor, brommer, wagen, car, cars, voertuig, vehicle, nummerschild, belgische plaat, duitse
        plaat, franse plaat, poolse plaat, buitenlandse plaat, kennzeichen, immatriculation, caravan, camper, rijdt in,
        rijdt in de, rijdt, drives, taxi, bakfiets, bolide, trailer, motorbike, moped, truck, vrachtwagen, leaseauto,
        vrachtauto, chauffeur
    """,
    "customer": """
        klant, klantnr, klanten, klantcode, klantid, customer, customers, cust, client, debiteur, debiteuren, deb,
        relatie, klantprofiel, klantnummers, kundennummer, kunden, client account, account no, abonnee, membership
    """,
    "invoice": """
        factuur, facturen, factuurnr, fact, factnr, nota, rekening van, invoice, invoices, inv, bill, rechnung,
        facture, creditnota, creditfactuur, credit note, betaling, betalen van, betaald, herinnering, herinneringen,
        aanmaning, reminder, refund, refund for, payment for, outstanding, incasso, rekening, rekeningen, betaalbewijs,
        last invoice, faktuur, faktuurnr
    """,
    "quote": """
        offerte, offertes, offertenr, quote, quotes, quotation, estimate, prijsopgave, voorstel, angebot, devis
    """,
    "order": """
        order, orders, ordernr, bestelling, bestellingen, bestel, bestelnr, order reference, orderref, bestelde,
        besteld, contract, contracten, contractnr, contract met, contract no, order confirmation, confirmation,
        confirmation says, orderbevestiging, bevestiging, opdracht, opdrachtnr, overeenkomst, abonnement, subscription,
        pakbon, bestellingnr, purchase order, aankoop, webwinkelpakket, hosting contract
    """,
    "kvk": """
        kvk, k v k, kamer van koophandel, chamber of commerce, coc, kvknr, handelsregister, reg, company number,
        company registration, kbo, ondernemingsnummer, hrb, rsin, vestigingsnummer
    """,
    "vat": """
        btw, b t w, btwnr, vat, btw id, tva, ust, ust id, ustid, ust idnr, omzetbelasting, vat id, ob
    """,
    "transfer": """
        token voor verhuizing, token voor de verhuizing, code voor verhuizing, code voor de verhuizing, token voor
        transfer, verhuiscode, verhuistoken, verhuis token, verhuissleutel, verhuis code, transfercode, transfer code,
        transfer token, transfer key, auth code, authcode, authinfo, auth info, auth info code, auth epp, epp, epp
        code, eppcode, auth token domain, authorisatiecode, authorization code, autorisatiecode, domain code,
        domeincode, domeintoken, domein token, auth key domain, epp key, epp token, transfer secret
    """,
    "public": """
        public key, publickey, publieke sleutel, openbare sleutel, pay public key, publishable key, site key, sitekey,
        google site verification, verification token, verificatietoken, verification record, dkim, domainkey, acme
        challenge, spf, dmarc, tlsa, ds record, txt record, txt, fingerprint, sha256, sha1, md5, checksum, hash,
        vingerafdruk sleutel, pubkey, tracking id, measurement id, dnskey, ms
    """,
    "technical": """
        vacature, vacaturenummer, chip, chipnummer, chipnr, hondenpaspoort, kattenpaspoort, dierenpaspoort,
        huisdierpaspoort, paspoort voor uw huisdier, pet passport, bouwpaspoort, batterijpaspoort, materialenpaspoort,
        productpaspoort, gebouwpaspoort, product passport, meter, meternummer, meternr, meterstand, boeking,
        boekingsnummer, kavel, kavelnummer, rugnummer, vak, vaknummer, stelling, toner, cartridge, lokaal, zaal,
        projectcode, projectnummer, project number, productcode, modelcode, ticket, tickets, ticketnr, ticketid, case,
        case no, zaak, zaaknr, dossier, dossiernr, kenmerk, ons kenmerk, uw kenmerk, betalingskenmerk, referentie,
        reference, ref, our ref, your ref, job, batch, incident, mandaat, mandaatkenmerk, mandate, incassant, creditor,
        machtiging, machtigingskenmerk, proces verbaal, pv, parket, parketnr, rc, rolnummer, zaakkenmerk, aangifte,
        polis, polisnr, schadenummer, claim, formulier, sessie, session, request, req, ray, ray id, trace, correlation,
        message id, queue, queue id, x postfix queue, process, pid, port, poort, exit, serienummer, serial, s n, serie,
        lot, partij, ean, gtin, isbn, sku, artikel, artikelnr, onderdeel, onderdeelnummer, track trace, track en trace,
        tracking, track and trace, tracktrace, zending, pakket, parcel, barcode, shipment, versie, version, ver, build,
        release, update naar, php, wordpress, wp, woocommerce, plugin, fout, foutcode, foutmelding, error, err, http,
        score, risk score, timestamp, tijdstip, akte, aktenummer, lidnr, lidnummer, lidmaatschap, member, leerling,
        student, patient, lidid, batchid, transactie, transaction, transactieid, betaling kenmerk, certificate,
        certificaat, licentie, license, licence, volgnummer, registratie, registration, inschrijf, serverkast, rack,
        nen, iso, uuid, guid, commit, auth log, campagne, actiecode, kortingscode, couponcode, voucher, discount code,
        promo code, cadeaubon, giftcard, cadeaukaart, klantenkaart, spaarkaart, bonuskaart, ov chipkaart, kamer, room,
        ruimte, rit, vlucht, flight, hypotheek, postbus
    """,
}

_WEAK: dict[str, str] = {
    "phone": """
        nummer, nummers, number, privé, prive, thuis, home, werk, t, m, f, dial, contact, bereikbaar, bellen, bel,
        belt, gebeld, belde, winkel, office, kantoor, line, lijn, call, calling, calls, called, ring, rings, ringing,
        rang, reach, reached, vanaf, opgebeld
    """,
    "plate": """
        van, auto s, a car
    """,
    "technical": """
        omschrijving, bericht, id, nr, no, vermelding, message, type, status, melding, lid, reden, form, part, model,
        code, tr, stuk, regel, stap, pagina, page, line no, artikel
    """,
    "invoice": """
        bill, betaald, betaling
    """,
}


def _stems(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Kind -> stems, from the lists above."""
    return {kind: tuple(" ".join(stem.split()) for stem in words.split(",")) for kind, words in table.items()}


LABELS = _stems(_LABELS)
"""Kind of value -> stems that name it."""

WEAK = _stems(_WEAK)
"""Words that name a value only where no word of `LABELS` does."""
