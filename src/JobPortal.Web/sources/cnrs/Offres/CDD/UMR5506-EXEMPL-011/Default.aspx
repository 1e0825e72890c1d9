<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8" /><title>Portail Emploi CNRS - Offre d'emploi - Ingénieur.e en instrumentation de robots marcheurs (H/F)</title></head>
<body><form method="post" action="Default.aspx"><div id="page"><header><ul><li><a href="/">Accueil</a></li><li><a href="/Offres/Recherche.aspx">Offres</a></li></ul></header>
<div id="main"><div class="contenu"><h1>Ingénieur.e en instrumentation de robots marcheurs (H/F)</h1>
<input type="submit" name="ctl00$CphMain$Button1" value="Postuler" class="btn" />
Date Limite Candidature : <span id="CphMain_DateLimiteCandidatureBalise">lundi 18 janvier 2027</span>
<p>Assurez-vous que votre <a href="/Candidat/Profil/Default.aspx">profil candidat</a> soit renseigné avant de postuler.</p>
<div id="CphMain_OffreAffichage1" class="OffreAffichage"><div class="OffreDetailMain" itemscope itemtype="http://schema.org/JobPosting">
<h2 itemprop="title">Ingénieur.e en instrumentation de robots marcheurs (H/F)</h2>
<div class="OffreDetailMainInfosGenerales"><div class="OffreDetailPublicite"><h4>Faites connaître cette offre !</h4>
<div class="social-badge-centered">URL Courte :<br /><a href="https://court.example.org/r1" itemprop="url">https://court.example.org/r1</a></div></div>
<h3>Informations générales</h3><p>Référence : UMR5506-EXEMPL-011<br />
Lieu de travail : <span itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><span itemprop="address" itemscope itemtype="http://schema.org/PostalAddress"><span itemprop="addressLocality">MONTPELLIER</span></span></span><br />
Date de publication : <span itemprop="datePosted">jeudi 12 novembre 2026</span><br />
Type de contrat : <span itemprop="employmentType">CDD Technique/Administratif</span><br />
Durée du contrat : 14 mois<br />
Date d'embauche prévue : 1 mars 2027<br />
Quotité de travail : <span itemprop="workHours">Temps partiel</span><br />
Rémunération : <span itemprop="baseSalary">Entre 2150 et 2480 € brut mensuel selon expérience</span><br />
Niveau d'études souhaité : <span itemprop="educationRequirements">Bac+3</span><br />
Expérience souhaitée : <span itemprop="experienceRequirements">1 à 4 années</span><br /></p></div>
<h3>Missions</h3><p><span itemprop="description">Équiper un robot à six pattes de capteurs de force et tenir le journal de ses chutes.</span></p>
<h3>Activités</h3><p><span itemprop="responsibilities">- Câbler et étalonner les capteurs<br />- Écrire l'acquisition en temps réel<br />- Former les doctorants au banc d'essai</span></p>
<h3>Compétences</h3><p><span itemprop="skills">Électronique basse tension, C++, anglais lu</span></p>
<h3>Contexte de travail</h3><p>L'équipe compte huit personnes et trois robots. Le banc d'essai occupe une ancienne menuiserie du campus.</p>
<h3>Contraintes et risques</h3><p>Port de charges de 15 kg, deux semaines d'essais en extérieur par an.</p>
<h3>On en parle sur Twitter !</h3><blockquote><p>Ingénieur.e en instrumentation de robots marcheurs (MONTPELLIER)</p></blockquote></div></div></div></div>
<footer><ul><li><a href="/Aide/">Aide</a></li><li><a href="/Contact.aspx">Nous contacter</a></li></ul></footer></div></form></body></html>
