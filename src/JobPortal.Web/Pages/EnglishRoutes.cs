using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace JobPortal.Web.Pages;

/// <summary>Gives every page a second address under <c>/en</c>, so that no page can be forgotten in one language.</summary>
internal sealed class EnglishRoutes : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors.ToList())
        {
            var route = selector.AttributeRouteModel!;
            model.Selectors.Add(new SelectorModel
            {
                AttributeRouteModel = new AttributeRouteModel
                {
                    Template = AttributeRouteModel.CombineTemplates("en", route.Template?.TrimStart('/')),
                    // Links are written with Wording.Path, which knows the language; route names would not.
                    SuppressLinkGeneration = true,
                },
            });
        }
    }
}
