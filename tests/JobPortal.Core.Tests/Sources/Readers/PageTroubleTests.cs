using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>Invented pages of each kind of trouble, and pages that only look like one.</summary>
public sealed class PageTroubleTests
{
    private static readonly SourceDefinition Source = new()
    {
        Name = "board",
        Title = "Board",
        Home = new("https://board.example/"),
        BaseUrl = new("https://board.example/"),
        Reader = "labelledText",
        Start = [new StartPage("/offres/", PageRole.List)],
        Links = new LinkRules(["/offre/*"], [], []),
    };

    private static readonly string Prose = string.Concat(Enumerable.Repeat("<p>Le laboratoire étudie la perception, la mémoire et la décision chez l’humain et la machine, avec des méthodes statistiques.</p>", 25));

    public static TheoryData<string, string> Challenges => new()
    {
        { "Cloudflare", "<html><head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies to continue</noscript><script>window._cf_chl_opt={cvId:'3'};</script></body></html>" },
        { "Cloudflare in French", "<html><head><title>Un instant…</title></head><body><p>Vérification de votre navigateur avant d’accéder à board.example</p></body></html>" },
        { "Cloudflare without words", "<html><head><title>board.example</title></head><body><script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'></script></body></html>" },
        { "Cloudflare block", "<html><head><title>Attention Required! | Cloudflare</title></head><body><h1>Sorry, you have been blocked</h1></body></html>" },
        { "Imperva", "<html><body><iframe id='main-iframe' src='/_Incapsula_Resource?CWUDNSAI=9'>Request unsuccessful. Incapsula incident ID: 877000330031</iframe></body></html>" },
        { "DataDome", "<html><head><title>board.example</title></head><body><script>var dd={'rt':'c','host':'geo.captcha-delivery.com'}</script><script src='https://ct.captcha-delivery.com/c.js'></script></body></html>" },
        { "PerimeterX", "<html><head><title>Access to this page has been denied</title></head><body><div id='px-captcha'></div><p>Press &amp; Hold to confirm you are a human</p></body></html>" },
        { "Anubis", "<html><head><title>Making sure you're not a bot!</title></head><body><p>Loading…</p></body></html>" },
        { "a captcha, in French", "<html><head><title>Board</title></head><body><h1>Vérification de sécurité</h1><p>Prouvez que vous n’êtes pas un robot.</p><div class='g-recaptcha'></div><script src='https://www.google.com/recaptcha/api.js'></script></body></html>" },
        { "an appliance", "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator. Your support ID is: 1234</body></html>" },
        { "a search engine", "<html><head><title>Board</title></head><body><p>Nos systèmes ont détecté un trafic inhabituel provenant de votre réseau.</p></body></html>" },
    };

    public static TheoryData<string, string> Logins => new()
    {
        { "a form", "<html><head><title>Connexion | Board</title></head><body><form><label>Identifiant <input name='login'></label><label>Mot de passe <input type='password'></label></form></body></html>" },
        { "a form in English", "<html><head><title>Board</title></head><body><h1>Log in</h1><form><input name=username><input type=PASSWORD></form><p>Forgot your password?</p></body></html>" },
        { "CAS", "<html><head><title>Service central d’authentification</title></head><body><form action='/cas/login?service=x'><input name='username'></form></body></html>" },
        { "two steps", "<html><head><title>Sign in to your account</title></head><body><form><input type='email' name='loginfmt'></form></body></html>" },
        { "members only", "<html><head><title>Offres</title></head><body><h1>Offres</h1><p>Vous devez être connecté pour accéder aux offres.</p></body></html>" },
        { "a session that ended", "<html><head><title>Board</title></head><body><p>Your session has expired.</p></body></html>" },
    };

    public static TheoryData<string, string> Gone => new()
    {
        { "CNRS", "<html><head><title>Offre</title></head><body><main><p>Désolé, l’offre demandée n’est plus disponible.</p></main></body></html>" },
        { "filled", "<html><head><title>Board</title></head><body><h1>Offre pourvue</h1></body></html>" },
        { "expired", "<html><head><title>Board</title></head><body><div>Cette annonce a expiré.</div></body></html>" },
        { "English", "<html><head><title>Board</title></head><body><p>Sorry, this position is no longer available.</p></body></html>" },
        { "filled in English", "<html><head><title>Board</title></head><body><h2>This vacancy has been filled</h2></body></html>" },
        { "closed", "<html><head><title>Board</title></head><body><p>Job closed.</p></body></html>" },
        { "no more applications", "<html><head><title>Board</title></head><body><p>We are no longer accepting applications for it.</p></body></html>" },
        { "a notice above much text", $"<html><head><title>Board</title></head><body><main><div class='alert alert-warning'>Cette offre n'est plus en ligne</div>{Prose}</main></body></html>" },
    };

    public static TheoryData<string, string> NotFound => new()
    {
        { "404", "<html><head><title>404 - Board</title></head><body><p>Rien ici.</p></body></html>" },
        { "in French", "<html><head><title>Board</title></head><body><h1>Page introuvable</h1><p>Retour à l’accueil.</p></body></html>" },
        { "in a sentence", "<html><head><title>Board</title></head><body><h1>Oups ! Cette page n’existe pas</h1></body></html>" },
        { "in English", "<html><head><title>Page not found | Board</title></head><body><p>Try the search.</p></body></html>" },
        { "politely", "<html><head><title>Board</title></head><body><h1>The page you requested could not be found</h1></body></html>" },
    };

    public static TheoryData<string, string> Innocent => new()
    {
        { "research on captchas", $"<html><head><title>Captchas et apprentissage – Équipe</title></head><body><main><h1>Captchas et apprentissage</h1><p>Are you a robot? Les captchas demandent au visiteur de prouver qu’il est humain.</p>{Prose}</main></body></html>" },
        { "a captcha on the contact form", "<html><head><title>Nos offres</title></head><body><main><h1>Nos offres</h1><p>Aucune offre pour le moment.</p><form><textarea></textarea><div class='g-recaptcha'></div></form></main><script src='https://www.google.com/recaptcha/api.js'></script></body></html>" },
        { "Cloudflare's beacon", "<html><head><title>Nos offres</title></head><body><main><h1>Nos offres</h1><p>Aucune offre pour le moment.</p></main><script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script></body></html>" },
        { "Imperva's beacon", "<html><head><title>Nos offres</title></head><body><main><p>Aucune offre.</p></main><script src='/_Incapsula_Resource?SWJIYLWA=7'></script></body></html>" },
        { "a login engineer", "<html><head><title>Login system engineer – Board</title></head><body><main><h1>Login system engineer</h1><p>You build single sign-on for research labs.</p></main></body></html>" },
        { "a small login box in the header", "<html><head><title>Nos offres</title></head><body><header><form><input name='login'><input type='password'><button>Connexion</button></form></header><main><h1>Nos offres</h1><p>Aucune offre pour le moment.</p></main></body></html>" },
        { "a login box in a side column", "<html><head><title>Agenda</title></head><body><div class='sidebar'><form><input type='password'></form></div><main><h1>Agenda</h1><p>Rien.</p></main></body></html>" },
        { "a login box below much text", $"<html><head><title>Agenda</title></head><body><main><h1>Agenda</h1>{Prose}<form><input type='password'></form></main></body></html>" },
        { "sign in to apply", "<html><head><title>Ingénieur</title></head><body><main><h1>Ingénieur en calcul</h1><p>Connectez-vous pour postuler.</p></main></body></html>" },
        { "quoted prose", "<html><head><title>Récit</title></head><body><main><h1>Récit</h1><blockquote><p>This position is no longer available.</p></blockquote><p>lui répondit-on.</p></main></body></html>" },
        { "quotation marks", "<html><head><title>Récit</title></head><body><main><h1>Récit</h1><p>On lui a répondu : « cette offre n’est plus disponible ».</p></main></body></html>" },
        { "a deadline to come", "<html><head><title>Board</title></head><body><main><h1>Thèse</h1><p>Cette offre expire dans 3 jours.</p></main></body></html>" },
        { "a start to come", "<html><head><title>Board</title></head><body><main><h1>Poste</h1><p>Le poste est pourvu au 1er septembre.</p></main></body></html>" },
        { "closed loops", "<html><head><title>PhD position closed-loop control</title></head><body><main><h1>PhD position closed-loop control</h1><p>Applications close on 12 May.</p></main></body></html>" },
        { "an instrument that is gone", "<html><head><title>Projet</title></head><body><main><h1>Projet</h1><p>L’ancien spectromètre n’est plus disponible.</p></main></body></html>" },
        { "bus 404", "<html><head><title>Venir au laboratoire</title></head><body><main><h1>Bus 404 depuis la gare</h1><p>Arrêt Campus.</p></main></body></html>" },
        { "memory not found", "<html><head><title>Thèse</title></head><body><main><h1>When the page is not in memory: caches for graphs</h1><p>Sujet.</p></main></body></html>" },
    };

    [Theory]
    [MemberData(nameof(Challenges))]
    public void A_challenge_is_recognized(string what, string html) => Trouble(html).ShouldBe(RejectionReason.Challenge, what);

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_login_wall_is_recognized(string what, string html) => Trouble(html).ShouldBe(RejectionReason.LoginWall, what);

    [Theory]
    [MemberData(nameof(Gone))]
    public void An_offer_that_is_gone_is_recognized(string what, string html) => Trouble(html).ShouldBe(RejectionReason.NoLongerAvailable, what);

    [Theory]
    [MemberData(nameof(NotFound))]
    public void A_page_that_is_not_there_is_recognized(string what, string html) => Trouble(html).ShouldBe(RejectionReason.SoftNotFound, what);

    [Theory]
    [MemberData(nameof(Innocent))]
    public void What_only_looks_like_trouble_is_none(string what, string html) => Trouble(html).ShouldBeNull(what);

    [Theory]
    [InlineData("<div class='notice'>This position is no longer available.</div>", false)]
    [InlineData("<h2>Offre pourvue</h2>", false)]
    [InlineData("<p>“This position is no longer available”, said the machine.</p>", true)]
    [InlineData("<blockquote>This position is no longer available.</blockquote>", true)]
    [InlineData("<p>Le poste n’est plus disponible dans l’ancienne grille : il est classé en catégorie A.</p>", true)]
    public void An_offer_with_its_text_is_gone_only_when_a_notice_or_a_heading_says_so(string part, bool isOffer)
    {
        var html = $"<html><head><title>Thèse en imagerie</title></head><body><main><h1>Thèse en imagerie</h1>{part}<p>Laboratoire : LIFAT<br>Durée : 36 mois<br>Date limite : 2031-06-30</p><p><b>Contexte :</b></p>{Prose}</main></body></html>";
        var read = new LabelledTextReader().Read(Source, new FetchedPage(new("https://board.example/offre/1"), PageRole.Detail, html, "text/html"));
        read.Postings.Count.ShouldBe(isOffer ? 1 : 0);
        read.Rejected?.Reason.ShouldBe(RejectionReason.NoLongerAvailable);
    }

    [Fact]
    public void An_empty_list_is_no_login_wall_because_of_a_box_in_its_header()
    {
        var html = "<html><head><title>Nos offres</title></head><body><header><form><input type='password'></form></header><main><h1>Nos offres</h1><p>Aucune offre.</p></main></body></html>";
        new LabelledTextReader().Read(Source, new FetchedPage(new("https://board.example/offres/"), PageRole.List, html, "text/html"))
            .Rejected!.Reason.ShouldBe(RejectionReason.EmptyList);
    }

    private static RejectionReason? Trouble(string html) => PageTrouble.Of(Source, PageText.Of(html))?.Reason;
}
