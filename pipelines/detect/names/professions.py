"""Trades and offices that stand before a name: "onze timmerman Joep", "his apprentice Ren". Folded."""

from __future__ import annotations

PROFESSIONS = frozenset("""
    mechanic carpenter driver bartender barista waiter waitress cook chef nurse dentist cleaner gardener plumber
    welder electrician baker butcher hairdresser barber stylist seamstress apprentice trainee operator clerk cashier
    caretaker consultant analyst editor translator interpreter foreman planner warehouseman salesman saleswoman
    timmerman loodgieter elektricien lasser bakker slager kapper kapster tuinman stukadoor leerjongen leerling
    caissiere conciërge magazijnmeester verkoper verkoopster werkvoorbereider barman serveerster kraamhulp packer
    inpakker orderpicker porter courier bouncer guard janitor groundsman handyman upholsterer tailor roofer tiler
    bricklayer glazier joiner machinist fitter storeman stockman shepherd farmhand fisherman skipper deckhand
    stewardess steward barmaid landlord lodger au-pair nanny babysitter carer caregiver midwife physiotherapist
    optician pharmacist librarian archivist typist proofreader bellringer verger sexton organist choirmaster drummer
    guitarist bassist saxophonist trumpeter illustrator copywriter marketeer tester heftruckchauffeur
    vrachtwagenchauffeur vakkenvuller afwasser afwashulp portier beveiliger bewaker schoonmaakster poetsvrouw
    poetshulp huishoudster oppas gastouder kinderjuf leidster verzorgster verzorgende verpleger verloskundige
    kraamverzorgster opticien apotheker bibliothecaris archivaris koster dirigente zangeres zanger gitarist
    toneelmeester regisseur actrice acteur danseres tekstschrijver dakdekker tegelzetter metselaar voeger
    stratenmaker meubelmaker naaister kleermaker schoenmaker juwelier fietsenmaker visboer melkboer herder
    stalknecht stalhulp hovenier boswachter schipper matroos stuurman purser redactrice vertaler tolk uitvoerder
    ploegleider administratrice invalkracht zzp'er oproepkracht aandeelhouder aannemer ambtenaar architect bloemist
    boer boerin brandweerman brigadier burgemeester buschauffeur cameraman conducteur conrector controleur decaan
    deurwaarder diaken dierenarts hoogleraar imam ingenieur inspecteur inspectrice installateur investeerder
    journaliste kapitein kweker magazijnmedewerker mantelzorger masseur masseuse melkveehouder mentor mondhygieniste
    onderzoeker orthodontist ouderling pastor pedicure piloot postbode promovendus psychiater raadslid rabbijn
    rechercheur rechter rector ruiter scheidsrechter schoonheidsspecialiste schoonmaker taxichauffeur trainster
    tuinder veehouder verpleegster voogd wachtmeester wethouder winkelier zetbaas huismeester bailiff barrister
    blacksmith brewer councillor curate detective farmer fireman florist goldsmith guardian headmaster headteacher
    judge lecturer mayor physio postman priest referee researcher shopkeeper surgeon trustee vet vicar weaver
    landlady co-driver bookkeeper housekeeper
""".split())  # fmt: skip
"""Said of somebody in an apposition behind the name only: before a name they are as often a firm's."""
