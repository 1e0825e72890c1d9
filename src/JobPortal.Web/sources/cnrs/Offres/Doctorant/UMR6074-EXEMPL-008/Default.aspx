<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Offre d'emploi - Doctorat : vérifier des protocoles de vote papier (H/F) | CNRS - Portail emploi recrutement</title></head>
<body><header class="navbar"><nav><ul><li><a href="/">Accueil</a></li><li><a href="/Offres/Recherche.aspx">Nos offres</a></li></ul></nav></header>
<main id="main"><div class="container">
<p><a href="/Offres/Recherche.aspx">Retour aux résultats</a></p>
<h1>Doctorat : vérifier des protocoles de vote papier (H/F)</h1>
<p class="maj">Publiée le vendredi 6 novembre 2026</p>
<p>Date Limite Candidature : <strong><span id="CphMain_DateLimiteCandidatureBalise">lundi 11 janvier 2027 23:59:00 heure de Paris</span></strong></p>
<div class="row quick-facts">
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">L'unité</h3><p>Institut de recherche en informatique et systèmes aléatoires</p></div></div></div>
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">Type de Contrat</h3><p>CDD Doctorant</p></div></div></div>
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">Temps de Travail</h3><p>Complet</p></div></div></div>
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">Lieu de Travail</h3><p>35042 RENNES</p></div></div></div>
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">Durée du contrat</h3><p>36 mois</p></div></div></div>
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">Date d'Embauche</h3><p>01/10/2027</p></div></div></div>
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">Rémunération</h3><p>La rémunération est d'un minimum de 2300,00 € mensuel</p></div></div></div>
</div>
<div id="CphMain_FullOfferDisplay_Description"><h2>Description du Poste</h2>
<h3 class="h4">Sujet De Thèse</h3><p>Un scrutin à bulletins de papier est lui aussi un protocole : des acteurs, des messages, des pannes. La thèse en cherche les preuves et les contre-exemples.</p>
<h3 class="h4">Votre Environnement de Travail</h3><p>La thèse se fait dans une équipe de quinze personnes, avec deux séjours d'un mois à Louvain.</p>
<h3 class="h4">Contraintes et risques</h3><p>Aucune.</p></div>
<h2>Rémunération et avantages</h2>
<table class="table"><tr><th>Congés et RTT annuels</th><td>44 jours</td></tr><tr><th>Transport</th><td>Prise en charge à 75 % et forfait mobilité durable</td></tr></table>
<h2>À propos de l'offre</h2>
<table class="table"><tr><th>Référence de l'offre</th><td>UMR6074-EXEMPL-008</td></tr><tr><th>Section(s) CN / Domaine de recherche</th><td>Fondements mathématiques de l'informatique</td></tr></table>
</div></main><footer><ul><li><a href="/Contact.aspx">Nous contacter</a></li></ul></footer></body></html>
